import {
  bodyRows,
  cellsOf,
  competenciesOf,
  headerCount,
  indicatorsOf,
  linesOf,
  outputsOf,
  squeeze,
  startsWithTaskCode,
  tasksOf,
} from './document-reading'
import type { ExpectedRule } from './expected-standard'
import type { GeneratedDocument, Oddity } from './generator'

/** Shows an oddity in the printed text and in the expected standard, without asking the generator. */
type Evidence = (document: GeneratedDocument) => boolean

const findingsOf = ({ findings }: GeneratedDocument, rule: ExpectedRule): GeneratedDocument['findings'] =>
  findings.filter((finding) => finding.rule === rule)

const hasRepeat = (values: readonly (string | null)[]): boolean => new Set(values).size < values.length

const isTwoPart = (code: string | null): boolean => code !== null && code.split('.').length === 2
const isUncoded = ({ code }: { readonly code: string | null }): boolean => code === null

const idsOf = (items: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(items.map(({ id }) => id))

const isJoined = (document: GeneratedDocument, ids: ReadonlySet<string>): boolean =>
  findingsOf(document, 'joined-across-page-break').some(
    ({ itemId, lines }) => ids.has(itemId ?? '') && lines.length === 2,
  )

const codeParts = (code: string | null): string => (code ?? '').slice(1)

/** The row of a later task of some duty lies between the two lines, or is the second one. */
const crossesTask = (document: GeneratedDocument, from: number, to: number): boolean =>
  document.expected.duties.some(({ tasks }) =>
    tasks.slice(1).some(({ source }) => source.some(({ line }) => line > from && line <= to)),
  )

/** Rows that would stay without K and S if merged cells stood where they begin. */
const linesOfLaterTasks = ({ expected }: GeneratedDocument): ReadonlySet<number> =>
  new Set(
    expected.duties
      .flatMap(({ tasks }) => tasks.slice(1))
      .filter(({ competencyScope }) => competencyScope === 'duty')
      .flatMap(({ source }) => source.map(({ line }) => line)),
  )

export const oddityEvidence: Record<Oddity, Evidence> = {
  'duplicate-task-code': ({ expected }) =>
    expected.duties.some(({ tasks }) => hasRepeat(tasks.map(({ code }) => code))),
  'duplicate-output-code': (document) => outputsOf(document).some(({ id }) => /:O[^:]*#2$/.test(id)),
  'duplicate-indicator-code': (document) => indicatorsOf(document).some(({ id }) => /:P[^:]*#2$/.test(id)),
  'duplicate-attitude-code': ({ expected }) => expected.attitudes.some(({ id }) => id.endsWith('#2')),
  'indicators-coded-for-another-task': (document) =>
    findingsOf(document, 'code-not-under-parent-task').length > 0 &&
    tasksOf(document).some(({ code, indicators }) =>
      indicators.every((indicator) => !codeParts(indicator.code).startsWith(`${codeParts(code)}.`)),
    ),
  'same-code-two-meanings': (document) =>
    hasRepeat(competenciesOf(document).flatMap(({ code, name }) => (code === null || name === null ? [] : [code]))),
  'uncoded-outputs': (document) => outputsOf(document).some(isUncoded),
  'uncoded-indicators': (document) => indicatorsOf(document).some(isUncoded),
  'uncoded-competencies': (document) => competenciesOf(document).some(isUncoded),
  'uncoded-attitudes': ({ expected }) => expected.attitudes.some(isUncoded),
  'trailing-dot-codes': (document) =>
    indicatorsOf(document).some(({ printedCode }) => printedCode !== undefined && document.text.includes(printedCode)),
  'two-part-codes': (document) =>
    [...outputsOf(document), ...indicatorsOf(document)].every(({ code }) => code === null || isTwoPart(code)),
  'two-part-codes-for-most': (document) =>
    indicatorsOf(document).some(({ code }) => isTwoPart(code)) &&
    outputsOf(document).some(({ code }) => !isTwoPart(code)),
  'code-glued-to-digit': (document) =>
    [...outputsOf(document).map(({ code, name }) => ({ code, text: name })), ...indicatorsOf(document)].some(
      ({ code, text }) => code !== null && /^\d/.test(text) && document.text.includes(code + text.slice(0, 2)),
    ),
  'blank-competency-name': (document) => competenciesOf(document).some(({ name }) => name === null),

  'no-code': ({ expected }) => expected.code === null && /^uncoded-[0-9a-f]{8}$/.test(expected.id),
  'no-version-table': ({ text, expected }) => !text.includes('發展更新日期') && expected.versions.length === 0,
  'version-date-missing': ({ expected }) => expected.versions.some(({ date }) => date === null),
  'version-suffix-missing': ({ expected }) => expected.versions.some(({ code }) => !/v\d+$/.test(code ?? '')),
  'no-base-level': ({ expected }) => expected.baseLevel === null,
  'legacy-information-table': ({ text }) => text.includes('職能基準項目'),
  'legacy-column-labels': ({ expected }) => expected.columnLabels.duty === '工作任務',
  'label-blanks': ({ text }) => text.includes('職能 級別') && text.includes('所屬 '),

  'levels-missing-everywhere': (document) => tasksOf(document).every(({ levels }) => levels.length === 0),
  'levels-missing-on-some-tasks': (document) =>
    tasksOf(document).some(({ levels }) => levels.length === 0) &&
    tasksOf(document).some(({ levels }) => levels.length > 0),
  'several-levels-over-duty': (document) =>
    tasksOf(document).some(({ levels, levelScope }) => levelScope === 'duty' && levels.length > 1),
  'single-level-over-duties': (document) =>
    tasksOf(document).some(({ levels, levelScope }) => levelScope === 'duty' && levels.length === 1),
  'several-levels-on-a-task': (document) =>
    tasksOf(document).some(({ levels, levelScope }) => levelScope === 'task' && levels.length > 1),
  'indicator-with-own-level': (document) => indicatorsOf(document).some(({ levels }) => levels !== undefined),

  'competencies-per-duty': (document) => tasksOf(document).some(({ competencyScope }) => competencyScope === 'duty'),
  'merged-competencies-on-later-rows': (document) => {
    const later = linesOfLaterTasks(document)
    return competenciesOf(document).some(({ source }) => source.some(({ line }) => later.has(line)))
  },
  'empty-competency-cells': (document) =>
    tasksOf(document).some(({ knowledgeIds, skillIds }) => knowledgeIds.length === 0 || skillIds.length === 0),
  'sub-items': (document) => competenciesOf(document).some(({ children }) => children.length > 0),

  'no-outputs': (document) => tasksOf(document).some(({ outputs }) => outputs.length === 0),
  'shifted-columns': (document) => bodyRows(document).some(({ cells }) => startsWithTaskCode(cells[0] ?? '')),
  'shared-row': (document) => hasRepeat(tasksOf(document).map(({ source }) => JSON.stringify(source))),
  'uneven-rows': (document) =>
    bodyRows(document).some(({ cells }) => cells.length < (startsWithTaskCode(cells[0] ?? '') ? 6 : 7)),

  'page-breaks': (document) => headerCount(document) > 1,
  'text-halves-across-pages': (document) =>
    isJoined(document, idsOf([...outputsOf(document), ...indicatorsOf(document), ...competenciesOf(document)])),
  'items-across-pages': (document) =>
    bodyRows(document).some(
      ({ cells, continuesPage }) =>
        continuesPage &&
        !/T\d/.test((cells[0] ?? '') + (cells[1] ?? '')) &&
        cells.slice(2).some((cell) => /(^|>|\s)[OPKS]\d/.test(cell)),
    ),
  'names-across-pages': (document) => isJoined(document, idsOf([...document.expected.duties, ...tasksOf(document)])),
  'merged-tail-on-another-row': (document) => {
    const ids = idsOf(competenciesOf(document))
    return findingsOf(document, 'joined-across-page-break').some(
      ({ itemId, lines }) => ids.has(itemId ?? '') && crossesTask(document, lines[0] ?? 0, lines[1] ?? 0),
    )
  },
  'displaced-code': (document) => {
    const found = findingsOf(document, 'code-displaced-by-page-break')
    const line = found[0]?.lines[0] ?? 0
    const cells = cellsOf(linesOf(document)[line - 1] ?? '')
    return found.length === 2 && cells.some((cell) => /^(<p>)?[KS]\d+ ?\p{Script=Han}+ \p{Script=Han}/u.test(cell))
  },
  'sub-items-across-pages': (document) =>
    competenciesOf(document).some(({ children, source }) => children.length > 0 && source.length > 1),

  'note-markers': (document) =>
    document.expected.notes.some(({ label }) => label !== null) &&
    indicatorsOf(document).some(({ text, noteRefs }) => noteRefs !== undefined && text.includes('註')),
  'stray-asterisk': (document) => indicatorsOf(document).some(({ text }) => text.includes('*')),
  'line-wrap-blanks': (document) =>
    bodyRows(document).some(({ cells }) => cells.some((cell) => /\p{Script=Han} \p{Script=Han}/u.test(cell))),

  'attitudes-in-one-line': ({ expected }) =>
    expected.attitudes.length > 1 && new Set(expected.attitudes.map(({ source }) => source[0]?.line)).size === 1,
  'lone-bullet-notes': (document) => linesOf(document).includes('●') && squeeze(document.text).endsWith('●'),

  'byte-order-mark': ({ text }) => text.startsWith('\uFEFF'),
  'carriage-returns': ({ text }) => text.includes('\r\n') && !/[^\r]\n/.test(text),
  'no-final-newline': ({ text }) => !text.endsWith('\n'),
}
