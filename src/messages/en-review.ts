import type { Answer, AnswerStatus } from '../domain/answer.ts'
import { plural } from './en-shell.ts'
import type { zhTWReview } from './zh-TW-review.ts'

const answerWords: Readonly<Record<Exclude<AnswerStatus, 'rated'>, string>> = {
  'not-applicable': 'not applicable',
  'no-opportunity': 'no opportunity yet',
  skipped: 'skipped',
}

const wordsOf = (answer: Answer): string =>
  answer.status === 'rated' ? `level ${answer.level}` : answerWords[answer.status]

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** `Indicators 1–8`, `Indicator 9`. */
const range = (from: number, to: number): string => (from === to ? `Indicator ${from}` : `Indicators ${from}–${to}`)

/** The words of `zh-TW-review` in English. */
export const enReview: typeof zhTWReview = {
  title: 'Check answers',
  eyebrow: 'Before the result',
  heading: (unrated, total) => {
    if (unrated === 0) return [{ text: `${plural(total, 'question')} answered, ` }, { text: 'none left.' }]
    if (unrated === total) return [{ text: `${plural(total, 'question')}, none answered yet.` }]
    return [{ text: `${plural(unrated, 'question')} not answered yet, ` }, { text: `${total - unrated} answered.` }]
  },
  lead: (unrated) =>
    unrated === 1
      ? 'You can see the result now: this question is left out of the means and counts only as applicable.'
      : `You can see the result now: these ${unrated} questions are left out of the means and count only as applicable.`,
  neverSeen: (count) =>
    count === 1
      ? '1 of them has no answer at all so far and is not listed below.'
      : `${count} of them have no answer at all so far and are not listed below.`,
  nothingLeft: 'No question is skipped, without an opportunity or not applicable; you can go straight to the result.',
  answerThese: (count) => (count === 1 ? 'Answer this question' : `Answer these ${count} questions`),
  toTasks: 'See the tasks',
  check: 'Check answers',
  coverage: 'Coverage',
  skipped: 'Skipped',
  noOpportunity: 'No opportunity yet',
  evidence: 'With evidence',
  // The number stands alone: one word cannot follow both 1 and 2.
  evidenceUnit: '',
  group: {
    skipped: 'Skipped',
    'no-opportunity': 'No opportunity yet',
    'not-applicable': 'Not applicable',
    changed: 'The question has changed; please look again',
  },
  meaning: {
    skipped: 'Not answered yet; not rated in the result',
    'no-opportunity': 'No occasion to show it so far; not level 0 and not part of the gaps',
    'not-applicable': 'Not part of your work; left out of every calculation',
    changed: 'The text you answered differs from that of this standard; the answer is kept as it was',
  },
  answer: 'Answer',
  rate: 'Rate it now',
  lookAgain: 'Look again',
  fromFirst: 'Begin at the first question',
  answerNow: (answer) => capitalised(wordsOf(answer)),
  unrated: 'Not rated',
  tasks: {
    search: 'Search the indicators by code or text',
    searchPlaceholder: 'Code or text of an indicator',
    onlyUnrated: 'Not rated only',
    found: (count) => `${plural(count, 'question')} found`,
    noneFound: (query) => `Nothing found for “${query}”. Try a part of the code or the text.`,
    noneFoundUnrated: (query) => `Nothing found for “${query}” among the questions not rated.`,
    clearSearch: 'Clear the search',
    noneUnrated: 'Every question is answered; none is left unrated.',
    results: 'Search results',
    unratedCount: (count) => `${count} not rated`,
  },
  list: {
    title: (code) => `${code} list`,
    mode: 'Way of answering',
    single: 'One by one',
    list: 'List',
    toList: 'List mode',
    heading: (name, rows) => [
      { text: name, isOfficial: true },
      { text: ': at which level ' },
      { text: rows === 1 ? 'do you do this?' : `do you do these ${rows} things?` },
    ],
    part: (from, to, total) => `${range(from, to)} of ${total}`,
    hint: 'Press 1–6 to answer and go to the next row.',
    hintTouch: 'Choosing leads to the next row.',
    note: (code, hasNote) => (hasNote ? `See evidence for ${code}` : `Add evidence for ${code}`),
    hintStay: 'Choose with 1–6, then press Enter for the next row.',
    hintStayTouch: 'A tap stays in its row.',
    indicators: 'Behaviour indicators',
    scale: [
      ['Close', 'super-', 'vision'],
      ['Regular', 'super-', 'vision'],
      ['General', 'super-', 'vision'],
      ['Little', 'super-', 'vision'],
      ['Minimal', 'super-', 'vision'],
      ['Indep.', '& inno-', 'vative'],
      ['Not yet', 'able'],
      ['No op-', 'portu-', 'nity'],
      ['Not ap-', 'plicable'],
      ['Skip for', 'now'],
    ],
    chosenLevel: (level, label) => `Chosen: level ${level}, ${label}`,
    writeFailed: 'This answer was not saved.',
    previousShort: 'Previous',
    nextShort: 'Next',
    nextTask: (task) => `Next task: ${task}`,
    nextPart: (part) => `Next: ${part}`,
    previousTask: (task) => `Previous: ${task}`,
    pageName: (code, name) => [code, name].filter(Boolean).join(' '),
    partName: (from, to) => range(from, to),
    left: (count) => `${plural(count, 'question')} left`,
    sentences: (texts) => texts.join(' '),
    rowsRequire: (codes, level) => `Level ${level} is required for ${codes}.`,
    rowsWithoutRequirement: (codes) => `No competency level is set for ${codes}.`,
  },
  round: {
    backToReview: 'Back to “Check answers”',
    open: (left) => `Only what is not rated, ${plural(left, 'question')} left`,
    one: 'Answering leads back to “Check answers”',
  },
  recheck: {
    title: 'Quick review',
    start: 'Quick review',
    heading: (offered) =>
      offered === 0
        ? [{ text: 'No answer of last time ' }, { text: 'can be confirmed as it was.' }]
        : [{ text: `${plural(offered, 'question')} answered last time: ` }, { text: 'just confirm one by one.' }],
    lead: 'This begins a new self-assessment; the last one stays as it is. Every question shows your answer of last time: press Enter if nothing has changed, or the new level if it has. Only what you confirm counts as answered; evidence stays with the last one.',
    updated:
      'This standard has been updated. The answer of last time is shown only where the texts of both the question and the task are the same; the rest is listed below.',
    begin: (count) => `Begin reviewing ${plural(count, 'question')}`,
    resume: (left) => (left === 0 ? 'Back to the review' : `Continue the review, ${plural(left, 'question')} left`),
    beginAgain: 'Begin another review',
    beginFresh: 'Begin a new self-assessment',
    from: (day) => `Self-assessment of ${day}`,
    offered: 'To confirm as they were',
    unanswered: 'Not answered last time',
    added: 'New questions',
    left: 'No longer included',
    unit: '',
    unansweredText: 'Skipped or not answered last time; to be answered after the review',
    addedText: 'Last time there was no such text in the same task',
    leftText: 'Answered last time, but this version has no such text; the answers stay with the last self-assessment',
    earlier: (answer) => `Last time: ${wordsOf(answer)}`,
    offeredText: 'Shown one by one in the review, and written to the new self-assessment once confirmed',
    noEarlier: 'This question has no answer of last time.',
    keep: 'As last time',
    keepHint: 'Press Enter if nothing has changed, or the new level if it has.',
    confirmed: 'Confirmed as last time',
    changed: (answer) => `Changed to ${wordsOf(answer)}`,
    missing: 'The last self-assessment was not found; it may have been erased. You can answer this one as usual.',
  },
}
