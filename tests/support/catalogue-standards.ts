import { readFileSync } from 'node:fs'
import type { CompetencyStandard } from '../../src/domain/competency-standard.ts'

/** A bundled standard as it is committed. */
export const readCatalogueStandard = (id: string): CompetencyStandard =>
  JSON.parse(
    readFileSync(new URL(`../../public/catalog/standards/${id}.json`, import.meta.url), 'utf8'),
  ) as CompetencyStandard
