import { plural } from './en-shell.ts'
import type { zhTWExplain } from './zh-TW-explain.ts'

const codeAnd = (code: string | null, name: string): string => [code, name].filter(Boolean).join(' ')

/** The words of `zh-TW-explain` in English. */
export const enExplain: typeof zhTWExplain = {
  view: 'View',
  views: { task: 'Tasks', indicator: 'Indicators', ksa: 'Knowledge and skills' },
  measure: 'Measure',
  measures: { mean: 'Mean', median: 'Median', minimum: 'Lowest' },
  filter: 'Filter',
  filters: { all: 'All', short: 'Only with a gap' },
  filtered: (shown, total) => `${shown} of ${plural(total, 'row')} with a gap`,
  noneShort: 'Nothing is below its requirement.',
  measureNote: {
    median:
      'Own, required and gap in the tables are medians, each worked out by itself, so they need not subtract exactly; drawings, what is met, the order and the files still use the mean.',
    minimum:
      'Own and gap in the tables are those of the lowest question, each worked out by itself, so they need not subtract exactly; drawings, what is met, the order and the files still use the mean.',
  },
  ownHead: { mean: 'Own', median: 'Own median', minimum: 'Lowest own' },
  indicatorGaps: 'Gaps by indicator',
  indicatorOwn: 'Own ratings by indicator',
  indicatorColumn: 'Behaviour indicator',
  indicatorOrder: (isWeighted) => (isWeighted ? 'Largest shortfall × importance first' : 'Largest shortfall first'),
  importance: (importance) => `Importance ${importance}`,
  gapWords: (own, required) =>
    own === required
      ? `own ${own}, equal to required ${required}`
      : `own ${own}, ${Math.abs(own - required)} ${own < required ? 'below' : 'above'} required ${required}`,
  ownWords: (own) => `own ${own}`,
  sentence: (code, words) => `${[code, words].filter(Boolean).join(': ')}.`,
  statuses: {
    'not-applicable': 'not applicable',
    'no-opportunity': 'no opportunity yet',
    skipped: 'skipped, not rated',
    unrated: 'not rated',
  },

  radarNone: {
    'too-few-axes': 'Fewer than 3 duties give a radar no shape, so there is only the table.',
    'too-many-axes': 'More than 12 duties make a radar hard to read, so there is only the table.',
    'too-little-rated':
      'Fewer than half of the applicable questions are rated and a radar would mislead, so there is only the table.',
    'too-few-points': 'Fewer than 3 duties have ratings, which give a radar no shape, so there is only the table.',
  },
  radarCollapsed: (axes) =>
    axes <= 3
      ? 'A radar with three axes shows little; please see the table first.'
      : `A radar with ${axes} axes is hard to read; please see the table first.`,
  radarFlatTasks:
    'Every task has the same requirement, so the radar shows only the shape of your ratings; see the table for the gaps.',
  radarTaskState: (gap, state, shortIndicators) =>
    state === 'met-on-average' ? `${gap}, ${plural(shortIndicators, 'indicator')} not met` : gap,

  priority: 'Worth working on first',
  priorityOrder: (count, isWeighted) =>
    `${isWeighted ? 'Largest shortfall × importance first' : 'Largest shortfall first'}, ${plural(count, 'indicator')} not met`,
  priorityNone: 'Every rated indicator meets its requirement; none needs work first.',
  fromTo: (own, required) => `Own ${own} → required ${required}`,
  showAll: (count) => `Show ${count} more`,
  showLess: 'Show only the first 3',
  mostNeeded: (shortTasks) => `Most needed by ${plural(shortTasks, 'task')} not met`,
  list: 'What to show',
  lists: { priority: 'Priorities', counts: 'Counts by task' },
  countsHead: 'Indicators below, at and above the requirement',
  countsOrder: 'In the order of the standard, without means',
  below: 'Below',
  at: 'At',
  above: 'Above',
  open: (count) => `${plural(count, 'question')} not counted`,
  countsSentence: (code, name, below, at, above) =>
    `${codeAnd(code, name)}: ${plural(below, 'indicator')} below the requirement, ${at} at it, ${above} above.`,
  strengths: 'Met and above the requirement',
  strengthsText: 'Tasks without an indicator below its requirement, in the order of the standard.',
  strengthNumbers: (own, required) => `Own ${own}, required ${required}`,

  old: (months, day) =>
    `The last answer was ${plural(months, 'month')} ago (${day}); this result may no longer be up to date.`,
  newRound: 'Begin a new self-assessment',
  switch: 'See another result',
  switchEntry: (day, coverage) => `${day}: ${coverage}`,
  nothingApplicable: 'If that was a mistake, go back to the tasks and change the answers.',
  toTasks: 'Back to the tasks',

  ksaCommon: 'Knowledge and skills shared by tasks not met',
  ksaCommonText: (shortTasks) => `${plural(shortTasks, 'task')} not met`,
  ksaNone: 'No task is below its requirement, so there is nothing that such tasks share.',
  ksaNoLevel: 'This standard sets no competency levels, so there are no tasks not met.',
  ksaUnlisted: 'The original lists no knowledge or skills for these tasks.',
  ksaItem: 'Knowledge or skill',
  ksaCount: 'Tasks not met',
  ksaTasks: 'Which tasks',
  ksaMore: (count) => `Show ${count} more`,
  ksaLess: 'Show only the first 10',
  check: 'Self-check of knowledge, skills and attitudes',
  checkText: 'For yourself only; no part of the levels, the gaps or the radar.',
  checkFamiliarity: { unfamiliar: 'Unfamiliar', 'needs-help': 'Need help', familiar: 'Familiar' },
  checkFrequency: { rarely: 'Rarely', sometimes: 'Sometimes', often: 'Often', always: 'Always' },
  checkDone: (done, total) => `${done} of ${plural(total, 'item')} answered`,
  checkClear: 'Clear',
  checkClearOf: (code, name) => `Clear: ${codeAnd(code, name)}`,
  checkNone: 'None listed in the original.',

  whyTitle: 'Where this number comes from',
  whyOf: (code, name) => `${codeAnd(code, name)}: where this number comes from`,
  whyHeading: (name, gap, count) => [
    { text: name, isOfficial: true },
    { text: `: ${gap} is ` },
    { text: count === 1 ? 'the gap of 1 indicator.' : `the mean gap of ${count} indicators.` },
  ],
  whyOwnHeading: (name, own, count) => [
    { text: name, isOfficial: true },
    { text: `: own ${own} is ` },
    { text: count === 1 ? 'the rating of 1 indicator.' : `the mean rating of ${count} indicators.` },
  ],
  whyUnrated: (name) => [
    { text: name, isOfficial: true },
    { text: ': not rated yet, ' },
    { text: 'so there is no gap.' },
  ],
  whyNotApplicable: (name) => [
    { text: name, isOfficial: true },
    { text: ': every indicator is marked not applicable, ' },
    { text: 'so there is no gap.' },
  ],
  back: 'Back to the gap result',
  chooseOne: 'Choose one',
  steps: {
    sum: 'The sum',
    indicators: (count) => (count === 1 ? 'This indicator' : `These ${count} indicators`),
    source: 'The original',
  },
  own: 'Own',
  required: 'Required',
  gap: 'Gap',
  written: ({ parts, count }) => {
    const sum = parts.map(({ code, value }) => (code === null ? `${value}` : `${code}: ${value}`)).join(' + ')
    if (count === 1) return sum
    return parts.length === 1 ? `${sum} ÷ ${count}` : `(${sum}) ÷ ${count}`
  },
  difference: (own, required, count) => (count === 1 ? `${own} − ${required}` : `(${own} − ${required}) ÷ ${count}`),
  exact: (total, count) => (total % count === 0 ? `${total / count}` : `${total}/${count}`),
  rounded:
    'On the left are the exact numbers. The three numbers on the screen are rounded together to one decimal, so that they subtract exactly; whether something is met goes by the exact numbers.',
  noGap: 'This standard sets no competency levels, so there is no gap.',
  nothingCounts: 'There is no rating to calculate with.',
  unmet: (share) => `Indicators not met ${share}`,
  unmetTasks: (count) => `${plural(count, 'task')} not met`,
  excluded: {
    'not-applicable': 'Not applicable, not counted',
    'no-opportunity': 'No opportunity yet, not counted',
    skipped: 'Skipped, not counted',
    unrated: 'Not rated, not counted',
    'no-requirement': 'No required level, not counted',
  },
  tableOf: (name) => `Indicator ratings of ${name}`,
  taskIndicators: (count) => plural(count, 'indicator'),
  detail: (code) => (code === '' ? 'The two numbers of this indicator' : `The two numbers of ${code}`),
  ownLabel: (level) => (level === null ? 'Own' : `Own ${level}`),
  requiredLabel: (level) => (level === null ? 'Required' : `Required ${level}`),
  chose: (day, time, label) => `You chose “${label}” on ${day} at ${time}.`,
  notAnswered: 'Not answered yet.',
  evidence: (text) => `Evidence: ${text}`,
  evidenceLink: 'Link of the evidence',
  noEvidence: 'No evidence written.',
  levelFrom: ({ of, code }) => {
    const whose = code === '' ? `this ${of}` : code
    if (of === 'duty')
      return `From the competency level column of ${whose}, one cell for the whole duty; not the base level.`
    return `From the competency level column of ${whose}, not the base level.`
  },
  levelSet: (isForTask, isOwn, setBy, day) =>
    `Set for this ${isForTask ? 'task' : 'indicator'} by ${isOwn ? 'you' : (setBy ?? 'your manager')} on ${day}.`,
  levelReason: (reason) => `Reason: ${reason}`,
  levelPrinted: (levels) => `Level printed in the original: ${levels}.`,
  noLevel: 'The original has no competency level and none was set here, so there is no requirement.',
  line: (line, cell) => (cell === null ? `Line ${line}` : `Line ${line}, cell ${cell}`),
  levelCell: (levels) => `Competency level ${levels}`,
  noQuote:
    'These are the texts as the standard includes them, word for word. The whole original is not part of the app; to check, see these lines of the file.',
  otherMeasures: 'Other measures',
  otherMeasuresOf: (name) => `Five measures of ${name}`,
  method: 'Measure',
  outcome: 'Result',
  mean: 'Mean',
  median: 'Median',
  minimum: 'Lowest question',
  shortfall: 'Mean shortfall',
  shortfallText: 'Counts only what is short, not offset by what is over',
  metShare: 'Share met',
  metShareText: ({ count, of }) => `${of - count} of ${plural(of, 'question')} met`,
  useMeasure: 'Choose the name of a measure, and the tables of the result use it.',
}
