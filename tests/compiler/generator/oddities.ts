export const layouts = ['tab', 'markdown', 'html', 'markdown-html'] as const
export type Layout = (typeof layouts)[number]

/** Everything that real documents do and a tidy one does not; each can be switched on by itself. */
export const oddities = [
  // codes
  'duplicate-task-code',
  'duplicate-output-code',
  'duplicate-indicator-code',
  'duplicate-attitude-code',
  'indicators-coded-for-another-task',
  'same-code-two-meanings',
  'uncoded-outputs',
  'uncoded-indicators',
  'uncoded-competencies',
  'uncoded-attitudes',
  'trailing-dot-codes',
  'two-part-codes',
  'two-part-codes-for-most',
  'code-glued-to-digit',
  'blank-competency-name',
  // head of the document
  'no-code',
  'no-version-table',
  'version-date-missing',
  'version-suffix-missing',
  'no-base-level',
  'legacy-information-table',
  'legacy-column-labels',
  'label-blanks',
  // levels
  'levels-missing-everywhere',
  'levels-missing-on-some-tasks',
  'several-levels-over-duty',
  'single-level-over-duties',
  'several-levels-on-a-task',
  'indicator-with-own-level',
  // knowledge and skills
  'competencies-per-duty',
  'merged-competencies-on-later-rows',
  'empty-competency-cells',
  'sub-items',
  // rows and cells
  'no-outputs',
  'shifted-columns',
  'shared-row',
  'uneven-rows',
  // page breaks
  'page-breaks',
  'text-halves-across-pages',
  'items-across-pages',
  'names-across-pages',
  'merged-tail-on-another-row',
  'displaced-code',
  'sub-items-across-pages',
  // text
  'note-markers',
  'stray-asterisk',
  'line-wrap-blanks',
  // sections below the table
  'attitudes-in-one-line',
  'lone-bullet-notes',
  // file
  'byte-order-mark',
  'carriage-returns',
  'no-final-newline',
] as const
export type Oddity = (typeof oddities)[number]

/** An oddity that cannot be had without another one. */
const implications: Partial<Record<Oddity, readonly Oddity[]>> = {
  'no-code': ['no-version-table'],
  'merged-competencies-on-later-rows': ['competencies-per-duty'],
  'text-halves-across-pages': ['page-breaks'],
  'items-across-pages': ['page-breaks'],
  'names-across-pages': ['page-breaks'],
  'merged-tail-on-another-row': ['competencies-per-duty', 'page-breaks'],
  'displaced-code': ['page-breaks'],
  'sub-items-across-pages': ['sub-items', 'page-breaks'],
}

/** The given oddities with those that they imply, in the order of `oddities`. */
export const withImplied = (given: readonly Oddity[]): readonly Oddity[] => {
  const all = new Set(given.flatMap((oddity) => [oddity, ...(implications[oddity] ?? [])]))
  return oddities.filter((oddity) => all.has(oddity))
}

const contradictions: readonly (readonly [Oddity, readonly Oddity[]])[] = [
  [
    'levels-missing-everywhere',
    [
      'levels-missing-on-some-tasks',
      'several-levels-over-duty',
      'single-level-over-duties',
      'several-levels-on-a-task',
      'indicator-with-own-level',
    ],
  ],
  // One level per duty is merged only where no duty prints levels on two rows.
  [
    'single-level-over-duties',
    ['levels-missing-on-some-tasks', 'several-levels-on-a-task', 'indicator-with-own-level'],
  ],
  ['no-version-table', ['version-date-missing', 'version-suffix-missing']],
  // Two-part codes everywhere leave one output and one indicator per task, numbered like the task; P1.5 under T1.4
  // may then as well be the fifth indicator of the duty.
  [
    'two-part-codes',
    [
      'two-part-codes-for-most',
      'duplicate-output-code',
      'duplicate-indicator-code',
      'indicator-with-own-level',
      'indicators-coded-for-another-task',
    ],
  ],
  // In one line joined by 、 a name without a code cannot be told from a name that contains 、.
  ['attitudes-in-one-line', ['uncoded-attitudes']],
  // Markers need their list of notes.
  ['lone-bullet-notes', ['note-markers']],
]

const contradictsDirectly = (left: Oddity, right: Oddity): boolean =>
  contradictions.some(
    ([oddity, others]) => (oddity === left && others.includes(right)) || (oddity === right && others.includes(left)),
  )

/** True for two oddities that no document can show together. */
export const odditiesContradict = (left: Oddity, right: Oddity): boolean =>
  withImplied([left]).some((one) => withImplied([right]).some((other) => contradictsDirectly(one, other)))
