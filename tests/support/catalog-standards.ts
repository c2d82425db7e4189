import type { CompetencyStandard } from '../../src/domain/competency-standard.ts'
import type { CatalogIndex } from '../../src/domain/catalog-index.ts'
import { readProjectJson } from './project-files.ts'

export const catalogIndex = readProjectJson('public/catalog/index.json') as CatalogIndex

/** The bundled standards in the order of the index, as the committed files hold them. */
export const catalogStandards: readonly CompetencyStandard[] = catalogIndex.standards.map(
  ({ file }) => readProjectJson(`public/catalog/${file}`) as CompetencyStandard,
)
