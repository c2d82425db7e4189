import type { zhTWTeamTalk } from './zh-TW-team-talk.ts'

const count = (value: number): string => `${value} indicator${value === 1 ? '' : 's'}`

export const enTeamTalk: typeof zhTWTeamTalk = {
  manager: 'Manager',
  required: 'required',
  rate: {
    title: (name) => `Rating ${name}`,
    eyebrow: (name) => `You rate ${name}`,
    heading: (task, rows, name) => [
      { text: task, isOfficial: true, end: ': ' },
      { text: `at which level does ${name} do ` },
      { text: rows === 1 ? 'this?' : `these ${rows} things?` },
    ],
    blind: (answered, total) =>
      `${answered} of ${total} rated. The self-assessment stays hidden until you have rated all of them.`,
    complete: 'You have rated everything: both ratings can be looked at together.',
    shown: 'You have looked at the self-assessment already; the comparison is marked as not blind.',
    note: (code) => `What you have seen about ${code} (optional)`,
    noteHint: 'Write down facts. They will be in the feedback file.',
    pen: (code, hasNote) =>
      hasNote ? `See what you wrote about ${code}` : `Write down what you have seen about ${code}`,
    noteHow: 'Once an item is rated, E or the pen opens a note on what you have seen.',
    noteHowTouch: 'Once an item is rated, the pen opens a note on what you have seen.',
    noteNeedsAnswer: 'Rate this item first; then you can write down what you have seen.',
    previous: 'Previous task',
    next: 'Next task',
    toTalk: 'Look at both ratings',
    undo: 'Undo',
    notSaved: 'This rating was not saved. All others are still there.',
  },
  wait: {
    heading: [{ text: 'Finish your own rating first; ' }, { text: 'then you will see the other one.' }],
    lead: (answered, total) =>
      answered === 0
        ? `${count(total)}, of the same standard as the self-assessment.`
        : `${answered} of ${total} rated, ${total - answered} to go.`,
    begin: 'Begin rating',
    goOn: 'Go on rating',
    showEarly: 'Show the self-assessment now',
    showEarlyWarning:
      'Seeing it first influences your rating. It is recorded, and every comparison is marked as not blind from then on.',
    showEarlyConfirm: 'Show it all the same',
    cancel: 'No, go on rating',
  },
  feedback: {
    heading: 'Feedback from your manager',
    from: (reviewer, day) => (reviewer === null ? day : `${reviewer}, ${day}`),
    counts: ({ compared, far, near, same }) =>
      `Of ${compared} rated by both: ${same.length} the same, ${near.length} one level apart, ${far.length} two or more.`,
    note: (note) => `Manager: ${note}`,
    reason: (reason) => `Agreed because: ${reason}`,
    principle: 'None of this enters a number above. Your own ratings stay as you gave them.',
    preview: (ratings, agreed) =>
      `Your manager has rated ${ratings} and agreed with you on ${agreed}. Your own ratings do not change.`,
    keep: 'Keep the feedback',
    kept: 'The feedback is on this device now, on the result page of this assessment.',
    seeResult: 'See the result',
    notHere:
      'The assessment that this feedback is about is not on this device, so nothing was kept. Open it in the browser where you rated yourself. Nothing has changed here.',
  },
  talk: {
    title: (name) => `Talk with ${name}`,
    eyebrow: (name, reviewer) => (reviewer === null ? `${name} and manager` : `${name} and ${reviewer}, manager`),
    heading: ({ far, near, compared }) => {
      if (compared === 0) return [{ text: 'No indicator is rated in both; ' }, { text: 'there is nothing to compare.' }]
      if (far.length > 0)
        return [
          { text: `${far.length} of ${count(compared)} lie two levels or more apart: ` },
          { text: 'talk about them first.' },
        ]
      if (near.length > 0)
        return [
          { text: `None of ${count(compared)} lies two levels apart; ` },
          { text: `looking at ${near.length} is enough.` },
        ]
      return [{ text: `${count(compared)} rated alike; ` }, { text: 'there is no need to go through them.' }]
    },
    far: 'Two levels or more apart',
    near: 'One level apart',
    same: 'The same',
    oneSided: 'Rated by one side only',
    questions: count,
    farWhat: 'to discuss',
    nearWhat: 'to confirm',
    sameWhat: 'nothing to do',
    agreedOf: (agreed, of) => `${agreed} of ${of} agreed`,
    agreedAt: (level) => `agreed on level ${level}`,
    notTalked: 'not talked about yet',
    level: (level) => `Level ${level}`,
    noLevel: 'no level',
    agreed: 'Agreed level',
    reason: 'Reason',
    reasonAsked: 'The agreed level differs from both ratings; please write down why.',
    clear: 'Take back the agreement',
    indicators: 'Indicator',
    self: 'Own',
    oneByOne: 'Confirm one by one',
    showSame: (value) => `Show ${count(value)}`,
    hide: 'Hide',
    sameLead: 'Both have given the same level.',
    oneSidedLead: 'The other side has given no level; there is nothing to compare.',
    principle:
      'Both ratings stay as they were given. The agreed level is kept beside them; it replaces neither, and nothing is averaged. They are shown together only when both are complete.',
    scale: (name, self, other, required) =>
      `${name} rates level ${self}, the manager level ${other}${required === null ? '' : `, required is level ${required}`}.`,
    notBlind: 'Not blind: the manager saw the self-assessment before finishing.',
    newer: 'A newer revision has been handed in since; the newer self-assessment is shown here.',
    makeFile: 'Make the feedback file',
    made: (name) => `“${name}” was made. Hand it over; it is opened with “Open a file”.`,
    failed: 'The feedback file was not made. All ratings are still there; please try again.',
    endorse: 'Confirm as manager',
    endorsed: (day) => `Confirmed by the manager on ${day}`,
    unendorse: 'Take back',
    print: 'Print the minutes',
    changeOwn: 'Change my ratings',
  },
}
