import type { zhTWTeamWork } from './zh-TW-team-work.ts'

export const enTeamWork: typeof zhTWTeamWork = {
  rounds: {
    title: 'Rounds',
    link: 'Rounds',
    heading: (period, handedIn, people) =>
      handedIn === people
        ? [{ text: `“${period}”: ` }, { text: `all ${people} have handed in.` }]
        : [
            { text: `“${period}”: ${handedIn} of ${people} have handed in, ` },
            { text: `${people - handedIn} have not.` },
          ],
    nobody: (period) => [{ text: `“${period}” is going on; ` }, { text: 'nobody is on the roster yet.' }],
    empty: [{ text: 'There is no round yet.' }],
    emptyLead: 'Set a period and a due date and hand out the assessment pack; whoever has handed in is listed here.',
    noStandard: 'The team has no standard yet. Import the first result, or choose one in the settings of the team.',
    begin: 'Begin a new round',
    period: 'Period',
    periodHint: 'The name that members see, for example “second half of 2026”.',
    periodMissing: 'Please name the period.',
    due: 'Due date (optional)',
    dueHint: 'Year-month-day, for example 2026-12-15.',
    dueWrong: 'This is no date. Write it like 2026-12-15.',
    lock: 'Lock after the due date',
    lockText: 'Results changed after the due date are marked as late; the heat map keeps the last one before it.',
    create: 'Begin this round',
    open: 'going on',
    closed: (day) => `ended on ${day}`,
    standard: 'Standard',
    dueOn: 'Due date',
    noDue: 'none',
    locked: 'locked after the due date',
    notLocked: 'not locked',
    pack: 'Make the assessment pack',
    packText:
      'The pack holds the whole standard, the period, the due date and what the team requires, and nothing about anybody. Members open it with “Open a file”.',
    packMade: (name) => `“${name}” was made. Hand it out to the members.`,
    close: 'End this round',
    reopen: 'Open it again',
    remove: 'Delete this round',
    removeText: 'Only the period is deleted, no result of anybody.',
    people: 'Who has handed in',
    person: 'Member',
    state: 'State',
    changedOn: 'Date of the result',
    states: { 'in-time': 'handed in', late: 'late', missing: 'missing' },
    earlier: 'Earlier rounds',
    failed: 'This was not saved. Everything about the team is still there; please try again.',
  },
}
