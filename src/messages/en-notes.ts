import { plural } from './en-shell.ts'
import type { zhTWNotes } from './zh-TW-notes.ts'

/** The words of `zh-TW-notes` in English. */
export const enNotes: typeof zhTWNotes = {
  open: 'Add evidence',
  openAgain: 'See evidence',
  key: 'Add evidence; when done, press',
  noteDot: 'Has evidence',
  ask: 'Add evidence',
  askFor: (code) => `Add evidence for ${code}`,
  jumped: (before) => `, last time level ${before}`,
  heading: 'Evidence',
  headingFor: (code) => `Evidence for ${code}`,
  text: 'What have you done that shows this level?',
  count: (count, suggested) => `${plural(count, 'character')}, ${suggested} or fewer suggested`,
  link: 'Link (optional)',
  openLink: 'Open the link',
  linkProblem: (problem) =>
    problem.type === 'LinkNotWeb'
      ? 'Only addresses that begin with http or https can be links. The text is kept in the evidence as it is.'
      : 'This is no complete address (beginning with http:// or https://), so it cannot be a link. The text is kept in the evidence as it is.',
  close: 'Close the evidence',
  prompts: 'Help with writing',
  promptList: [
    { term: 'Situation', text: 'When and where was it?' },
    { term: 'Task', text: 'What did you have to achieve?' },
    { term: 'Action', text: 'What did you do?' },
    { term: 'Result', text: 'How did it turn out? Numbers help.' },
  ],
  insertPrompts: 'Put the four headings into the evidence',
  promptLine: (term) => `${term}: `,
  failed:
    'The evidence for this question was not saved. What you wrote is still on this page. Press “Try again”; if it fails again, copy the text to another place first.',
  failedElsewhere: (code) =>
    `The evidence for ${code} was not saved. What you wrote is still here; press “Try again” before you close this tab. If it fails again, go back to that question and copy the text to another place first.`,
  conflict: 'Another tab has changed this evidence as well. Both texts are still here; please choose which to keep:',
  conflictHere: 'This one',
  conflictOther: 'The other one',
  conflictEmpty: '(no text)',
  keepHere: 'Keep this one',
  keepOther: 'Keep the other one',
  keepBoth: 'Join both',
  marks: 'Other marks (optional)',
  marksText: 'These marks do not affect any calculation.',
  wantsToDevelop: 'I want to develop this',
  confidence: 'How sure are you of this rating?',
  confidences: { unsure: 'Unsure', 'fairly-sure': 'Fairly sure', sure: 'Very sure' },
  lookingBack: (day, level) => `Looking back, I rated level ${level} on ${day} and was really at`,
  lookingBackNone: 'No change of view',
  lookingBackLevel: (level) => `Level ${level}`,
  lookingBackText: 'The earlier rating is not changed; this is kept beside it.',
  marksFailed: 'The marks for this question were not saved. The rating and the evidence are not affected.',
  pattern: (pattern) =>
    pattern.type === 'same-level'
      ? `${plural(pattern.count, 'question')} in a row at level ${pattern.level}. If you thought about each one, carry on like this.`
      : `The last ${plural(pattern.count, 'question')} went very fast. There is no hurry; take them one at a time.`,
  patternClose: 'Do not remind me again',
  attribution: (holder) => `© ${holder}`,
  hintStay: 'Press 1–6 to choose, then Enter',
  hintStayTouch: 'Choose, then press “Continue”',
  rateAndStay: 'Choose a level, then press',
  notice: {
    eyebrow: 'Before you answer',
    heading: [{ text: 'Three things to know ' }, { text: 'before you begin.' }],
    facts: [
      {
        term: 'What it is for',
        text: 'To see at which level you work now and where to develop. It is no exam and has no right answers; if you have never had the occasion, choose “No opportunity”.',
      },
      {
        term: 'Where the data is',
        text: 'Answers and evidence are kept only in this browser on this device. They are not uploaded, and the app sends them nowhere.',
      },
      {
        term: 'Who can see it',
        text: 'Anyone who can use this browser. Others see it only when you make a file and give it to them; the same goes for evidence.',
      },
    ],
    start: 'Understood, begin rating',
  },
}
