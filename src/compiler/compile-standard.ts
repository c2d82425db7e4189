import {
  type BehaviourIndicator,
  type CompetencyStandard,
  standardFormatVersion,
  standardsCopyrightHolder,
} from '../domain/competency-standard.ts'
import { standardToContentHash, textToSha256 } from '../domain/content-hash.ts'
import { type Result, err, ok } from '../domain/result.ts'
import { assembleDuties } from './assemble-duties.ts'
import { readAttitudes } from './attitude-section.ts'
import { type DescriptionTable, readDescriptionTable, titleToName } from './description-table.ts'
import type { DocumentLine } from './document-lines.ts'
import { hasDutyTable, splitIntoSections } from './document-sections.ts'
import { readDutyTableLabels, readDutyTableRows } from './duty-table-rows.ts'
import { type DutyTableDraft, readDutyTable } from './duty-table.ts'
import { type StandardWithoutFindings, findFindings } from './findings.ts'
import { hasMergedCompetency } from './merged-cells.ts'
import { withSuggestedListCodes } from './suggested-codes.ts'
import { readSupplement } from './supplement-section.ts'
import { truncatedAtLine } from './truncation.ts'
import { readVersionTable } from './version-table.ts'

/** A document as text. `file` and `sha256` are kept as its origin and decide nothing. */
export interface SourceDocument {
  readonly file: string
  readonly sha256: string
  readonly text: string
}

/** Why a document is no competency standard. */
export type CompileProblem =
  | { readonly type: 'Empty' }
  /** No table with the columns 工作產出 and 行為指標. */
  | { readonly type: 'NoDutyTable' }
  /** The table is there, and ends before its first behaviour indicator. */
  | { readonly type: 'NoIndicator' }

/**
 * Compiles one document of any name into its standard.
 *
 * Reads the printed layout, never a particular document. What it does not understand becomes a finding; only a document
 * without a single behaviour indicator is refused.
 */
export const compileStandard = (document: SourceDocument): Result<CompetencyStandard, readonly CompileProblem[]> => {
  if (document.text.trim() === '') return err([{ type: 'Empty' }])
  if (!hasDutyTable(document.text)) return err([{ type: 'NoDutyTable' }])
  const sections = splitIntoSections(document.text)
  if (sections.dutyTableHeader === null) return err([{ type: 'NoDutyTable' }])
  if (!printsIndicators(sections.dutyTableHeader, sections.dutyTable)) return err([{ type: 'NoIndicator' }])
  const labels = readDutyTableLabels(sections.dutyTableHeader)
  const { draft, isCompetencyMerged } = readWithMergedCells(sections.dutyTableHeader, sections.dutyTable)
  const assembled = assembleDuties(draft.duties, isCompetencyMerged)
  const hasIndicator = assembled.duties.some((duty) => duty.tasks.some((task) => task.indicators.some(isPrinted)))
  if (!hasIndicator) return err([{ type: 'NoIndicator' }])

  const title = sections.title?.text ?? null
  const description = readDescriptionTable(sections.descriptionTable, title)
  const versions =
    sections.versionTableHeader === null
      ? { versions: [], unaccounted: [] }
      : readVersionTable(sections.versionTableHeader, sections.versionTable)
  const supplement = readSupplement(sections.supplement)
  const name = description.name ?? (title === null ? '' : titleToName(title))
  const standard: StandardWithoutFindings = {
    formatVersion: standardFormatVersion,
    id: description.code ?? `uncoded-${textToSha256(name).slice(0, 8)}`,
    code: description.code,
    name,
    nameKind: description.nameKind,
    title,
    category: description.category,
    versions: versions.versions,
    columnLabels: labels.columnLabels,
    description: description.description,
    entryLevel: description.entryLevel?.text ?? null,
    baseLevel: description.baseLevel,
    duties: assembled.duties,
    knowledge: withSuggestedListCodes(assembled.knowledge),
    skills: withSuggestedListCodes(assembled.skills),
    attitudes: readAttitudes(sections.attitudes),
    requirements: [...entryRequirement(description), ...supplement.requirements],
    notes: supplement.notes,
    ...(description.noteRefs.length > 0 && { noteRefs: description.noteRefs }),
    source: { file: document.file, sha256: document.sha256, copyright: standardsCopyrightHolder },
  }
  const findings = findFindings(standard, {
    marks: assembled.marks,
    unaccounted: [
      ...sections.unaccounted,
      ...versions.unaccounted,
      ...description.unaccounted,
      ...draft.unaccounted,
      ...supplement.emptyHeadings,
    ],
    truncatedAtLine: truncatedAtLine(sections, supplement),
    hasLegacyLabels: labels.hasLegacyLabels,
    headerLine: sections.dutyTableHeader.line,
    codeLine: description.codeLine,
    baseLevelLine: description.baseLevelLine,
  })
  return ok(inPrintedOrder({ ...standard, findings, contentHash: standardToContentHash(standard) }))
}

/** The keys in the order in which the format describes them, so that the file can be read from the top. */
const inPrintedOrder = ({ formatVersion, id, contentHash, source, findings, ...content }: CompetencyStandard) => ({
  formatVersion,
  id,
  contentHash,
  ...content,
  findings,
  source,
})

/** Stops at the first row of a standard; a large table of another kind is looked through without being built. */
const printsIndicators = (header: DocumentLine, lines: readonly DocumentLine[]): boolean => {
  for (const row of readDutyTableRows(header, lines)) if (row.cells.indicator !== undefined) return true
  return false
}

/** A document that was cut off inside the first tag of its first indicator prints none. */
const isPrinted = ({ code, text }: BehaviourIndicator): boolean => code !== null || !unfinishedTag.test(text)

const unfinishedTag = /^<(?:\/?[a-z][^<>]*)?$/iu

/**
 * Merged K and S cells change which item a tail on a new page belongs to, and the items tell whether cells are merged:
 * read as merged first, and once more where the result says they are not.
 */
const readWithMergedCells = (
  header: DocumentLine,
  lines: readonly DocumentLine[],
): { readonly draft: DutyTableDraft; readonly isCompetencyMerged: boolean } => {
  const merged = readDutyTable(readDutyTableRows(header, lines), true)
  if (hasMergedCompetency(merged.duties)) return { draft: merged, isCompetencyMerged: true }
  const draft = merged.reachesOtherTasks ? readDutyTable(readDutyTableRows(header, lines), false) : merged
  return { draft, isCompetencyMerged: false }
}

/** 入門水準 stands in the description table of the old form and is a requirement like those at the end. */
const entryRequirement = ({ entryLevel }: DescriptionTable) =>
  entryLevel === null ? [] : [{ group: entryLevel.group, text: entryLevel.text, source: [entryLevel.place] }]
