import * as v from 'valibot'
import { type CompetencyStandard, competencyStandardSchema } from '../../src/domain/competency-standard.ts'
import { readProjectJson } from './project-files.ts'

/** A standard of the catalogue as the app reads it. */
export const readBundledStandard = (id: string): CompetencyStandard =>
  v.parse(competencyStandardSchema, readProjectJson(`public/catalog/standards/${id}.json`))
