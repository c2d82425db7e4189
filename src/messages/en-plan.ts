import type { DayProblem } from '../domain/calendar-day.ts'
import type { PlanTarget } from '../domain/development-plan.ts'
import type { LinkProblem } from '../domain/evidence.ts'
import { plural } from './en-shell.ts'
import type { zhTWPlan } from './zh-TW-plan.ts'

const link = (problem: LinkProblem): string => {
  switch (problem.type) {
    case 'LinkUnreadable':
      return 'Please give the whole address of the link, beginning with https:// or http://.'
    case 'LinkNotWeb':
      return 'A link has to begin with https:// or http://; other kinds are not opened.'
  }
}

const day = (problem: DayProblem): string => {
  switch (problem.type) {
    case 'DayUnreadable':
      return 'Please give the due date as year-month-day, for example 2026-12-31.'
    case 'DayImpossible':
      return 'This day is not in the calendar; please check the month and the day.'
    case 'DayOutOfRange':
      return 'The due date has to lie between the years 2000 and 2100; please check the year.'
  }
}

const label = (target: Pick<PlanTarget, 'code' | 'text'>): string => [target.code ?? '', target.text].join(' ').trim()

const statuses: (typeof zhTWPlan)['statuses'] = {
  'not-started': 'Not begun',
  'in-progress': 'In progress',
  done: 'Done',
}

/** The words of `zh-TW-plan` in English. */
export const enPlan: typeof zhTWPlan = {
  title: 'Development plan',
  heading: ({ total, inProgress, done, overdue }, nextDue) => {
    const counts = [
      plural(total, 'action'),
      ...(inProgress > 0 ? [`${inProgress} in progress`] : []),
      ...(done > 0 ? [`${done} done`] : []),
      ...(overdue > 0 ? [`${overdue} overdue`] : []),
    ]
    return [
      ...counts.map((text, index) => ({ text: `${text}${index === counts.length - 1 ? '. ' : ', '}` })),
      ...(nextDue === null ? [] : [{ text: `The next due date is ${nextDue}.` }]),
    ]
  },
  empty: [{ text: 'Choose 1–3 items from the gap result.' }],
  emptyText: 'The plan says what you will do, by when, and how you will know that you have learnt it.',
  seeResult: 'See the gap result',
  add: 'Add an item',
  print: 'Print',
  calendar: 'Calendar file',
  calendarEmpty: 'There is no due date to put in a calendar yet. Give an action a due date first.',
  calendarFile: (made) => `Development-plan_${made}.ics`,
  calendarSummary: (target, action) => `Development plan: ${action === '' ? label(target) : action}`,
  calendarTarget: (target) => `Indicator: ${label(target)}`,
  calendarEvidence: (text) => `Evidence of completion: ${text}`,
  calendarResource: (text) => `Learning resource: ${text}`,
  gaps: 'Gaps',
  gapsOrder: (count) => `${plural(count, 'item')}, by due date`,
  opportunities: 'No opportunity yet',
  opportunitiesOrder: (count) => `${plural(count, 'item')}; no gap, only no occasion so far`,
  done: (count) => `Done: ${plural(count, 'item')}`,
  gapColumn: 'Indicator to strengthen',
  opportunityColumn: 'Indicator that needs an opportunity',
  doneColumn: 'Indicator',
  action: 'Action',
  way: 'Method',
  due: 'Due',
  status: 'Status',
  ways: {
    'on-the-job': 'On the job',
    mentoring: 'Mentoring',
    course: 'Course',
    'self-study': 'Self-study',
    assignment: 'Work assignment',
  },
  statuses,
  statusOf: (item) => `Status: ${item}`,
  noAction: 'No action written yet.',
  none: '—',
  edit: 'Edit',
  editItem: (item) => `Edit ${item}`,
  year: (date) => `${date.getFullYear()}`,
  overdue: 'Overdue',
  fromOutput: 'You could begin with the work output: ',
  produce: (code, name) => `Produce ${[code ?? '', name].join(' ').trim()}`,
  use: 'Use this',
  useOutput: (output) => `Use this: ${output}`,
  evidenceLine: 'Evidence of completion: ',
  ownerLine: 'Responsible: ',
  resourceLine: 'Learning resource: ',
  levels: (own, required) => `Own ${own} → required ${required}`,
  levelMet: (own, required) => `Own ${own}, required ${required}`,
  ownOnly: (own) => `Own ${own}`,
  unrated: 'Not rated yet',
  effect: ({ before, now, required }) =>
    [
      before === null ? 'Not rated when added' : `Own ${before} when added`,
      `now ${now}`,
      ...(required === null ? [] : [`required ${required}`]),
    ].join(', '),
  met: 'This question is now met',
  rateAgain: 'Rate this question again',
  rateAgainItem: (item) => `Rate this question again: ${item}`,
  doneOn: (date) => `Done ${date}`,
  noChangeOfRatings:
    'When an item is done, go back and rate its question again; the change is shown here. The plan itself changes no rating.',
  signOff: 'Sign-off',
  signers: ['Self', 'Manager'],
  signature: 'Signature',
  signDate: 'Date',
  printedOn: (date) => `Printed ${date}`,
  removed: (item) => `“${item}” was removed.`,
  undo: 'Undo',

  addTitle: 'Choose from the gaps',
  addHeading: (count) => [
    { text: `${plural(count, 'indicator')} below the requirement: ` },
    { text: count === 1 ? 'begin with this one.' : `choose 1–${Math.min(count, 3)} to begin with.` },
  ],
  addNothingShort: (count) =>
    count === 0
      ? [{ text: 'No indicator of this result is below the requirement.' }]
      : [
          { text: 'No indicator of this result is below the requirement; ' },
          { text: `${plural(count, 'question')} without an opportunity yet.` },
        ],
  addNoRequirement: [
    { text: 'This standard sets no competency levels, ' },
    { text: 'so there are no gaps to choose from.' },
  ],
  addNoResult: [{ text: 'Rate one duty, ' }, { text: 'and there are gaps to choose from.' }],
  startRating: 'Choose a standard',
  toPlan: (count) => (count === 0 ? 'See the development plan' : `See the development plan (${plural(count, 'item')})`),
  assessment: 'Which self-assessment',
  assessmentName: (name, started) => `${name}, begun ${started}`,
  suggested: 'Suggested first',
  suggestedOrder: 'Largest shortfall × importance first',
  otherGaps: (count) => `Other indicators not met: ${count}`,
  proposed: 'Make an opportunity by a work assignment',
  proposedText:
    'No opportunity yet is not a gap. You can ask your manager for a piece of work that gives you the opportunity.',
  competencies: (count) => `Knowledge and skills that the tasks not met need: ${count}`,
  listedIn: (count, of) => `Needed by ${count} of ${plural(of, 'task')} not met`,
  itemTitle: (item) => `${item} development plan`,
  notFound: 'The plan has no such item; it may have been removed.',
  saved: 'Saved on this device as you type.',
  actionHint:
    'What you will do; one thing is enough. For example: work with the warehouse for two weeks and handle 10 transfer orders on your own.',
  wayOpen: 'Not decided yet',
  owner: 'Responsible',
  ownerHint: 'Who sees to it, for example yourself, a colleague who guides you, or your manager.',
  resource: 'Learning resource',
  resourceHint: 'Name of a course, book or document.',
  resourceLink: 'Link to the learning resource',
  resourceLinkHint: 'An address beginning with https:// or http://. Optional.',
  dueHint: 'Year-month-day, for example 2026-12-31. Optional.',
  evidence: 'Evidence of completion',
  evidenceHint: 'What you will have made or done when you have learnt it.',
  outputs: 'The work outputs of this task can serve as evidence:',
  save: 'Save and go back to the plan',
  remove: 'Remove this item',
  conflict: (field) => `Another tab has changed “${field}” too. Both texts are still here; choose which one to keep:`,
  errorHeading: 'Something needs correcting',
  errorTitle: (title) => `Error: ${title}`,
  problem: (problem) => (problem.field === 'resourceLink' ? link(problem.problem) : day(problem.problem)),
}
