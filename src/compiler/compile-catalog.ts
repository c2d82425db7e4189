import type { CatalogEntry, CatalogIndex } from '../domain/catalog-index.ts'
import type { CompetencyStandard, Severity } from '../domain/competency-standard.ts'
import { catalogFormatVersion } from '../domain/catalog-index.ts'
import { type CompileProblem, type SourceDocument, compileStandard } from './compile-standard.ts'

/** A file of the catalogue: its path below the catalogue's folder and what is written into it. */
export interface CatalogFile {
  readonly path: string
  readonly text: string
}

export interface CatalogProblem {
  readonly file: string
  readonly problem: CompileProblem | { readonly type: 'SameIdTwice'; readonly id: string; readonly otherFile: string }
}

export interface CompiledCatalog {
  readonly files: readonly CatalogFile[]
  /** Every problem of every document, not only the first. */
  readonly problems: readonly CatalogProblem[]
}

/** Compiles the documents into the files of the catalogue: one per standard, and the index that lists them. */
export const compileCatalog = (documents: readonly SourceDocument[]): CompiledCatalog => {
  const problems: CatalogProblem[] = []
  const standardById = new Map<string, CompetencyStandard>()
  for (const document of documents) {
    const compiled = compileStandard(document)
    if (!compiled.ok) {
      problems.push(...compiled.error.map((problem) => ({ file: document.file, problem })))
      continue
    }
    const same = standardById.get(compiled.value.id)
    if (same === undefined) standardById.set(compiled.value.id, compiled.value)
    else
      problems.push({
        file: document.file,
        problem: { type: 'SameIdTwice', id: same.id, otherFile: same.source.file },
      })
  }
  const standards = [...standardById.values()].sort(byCode)
  const index: CatalogIndex = { formatVersion: catalogFormatVersion, standards: standards.map(standardToEntry) }
  return {
    files: [
      { path: 'index.json', text: jsonToText(index) },
      ...standards.map((standard) => ({ path: fileOf(standard), text: jsonToText(standard) })),
    ],
    problems,
  }
}

/** One indented line per member, so that a change can be reviewed. */
export const jsonToText = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`

/** By printed code; a document without one comes last, by name. */
const byCode = (one: CompetencyStandard, other: CompetencyStandard): number => {
  if ((one.code === null) !== (other.code === null)) return one.code === null ? 1 : -1
  return one.id < other.id ? -1 : 1
}

const fileOf = (standard: CompetencyStandard): string => `standards/${encodeURIComponent(standard.id)}.json`

/** What the first screen needs of a standard, without loading it. */
export const standardToEntry = (standard: CompetencyStandard): CatalogEntry => {
  const tasks = standard.duties.flatMap((duty) => duty.tasks)
  const current = standard.versions.find((version) => version.code !== null && version.code === standard.code)
  const levels = [...tasks.flatMap((task) => task.levels), ...tasks.flatMap(indicatorLevels)]
  return {
    id: standard.id,
    code: standard.code,
    name: standard.name,
    jobCategory: standard.category.jobCategory,
    occupation: standard.category.occupation,
    industry: standard.category.industry,
    baseLevel: standard.baseLevel,
    levels: [...new Set(levels)].sort((one, other) => one - other),
    counts: {
      duties: standard.duties.length,
      tasks: tasks.length,
      outputs: tasks.reduce((sum, task) => sum + task.outputs.length, 0),
      indicators: tasks.reduce((sum, task) => sum + task.indicators.length, 0),
      knowledge: standard.knowledge.length,
      skills: standard.skills.length,
      attitudes: standard.attitudes.length,
      requirements: standard.requirements.length,
      notes: standard.notes.length,
      versions: standard.versions.length,
    },
    status: current?.status ?? null,
    supersededBy: /《([^《》]+)》/u.exec(current?.updateNote ?? '')?.[1] ?? null,
    contentHash: standard.contentHash,
    file: fileOf(standard),
    findings: countBySeverity(standard),
  }
}

const indicatorLevels = (task: CompetencyStandard['duties'][number]['tasks'][number]): readonly number[] =>
  task.indicators.flatMap((indicator) => indicator.levels ?? [])

const countBySeverity = (standard: CompetencyStandard): Readonly<Record<Severity, number>> => {
  const count = { error: 0, warning: 0, info: 0 }
  for (const finding of standard.findings) count[finding.severity] += 1
  return count
}
