import type { HandOverPart } from '../domain/hand-over.ts'
import type { zhTWHandover } from './zh-TW-handover.ts'

const partNames: Readonly<Record<HandOverPart, string>> = {
  evidence: 'evidence',
  plan: 'development plan',
  selfChecks: 'self-checks',
  snapshots: 'kept versions',
}

const joined = (parts: readonly HandOverPart[], word: string): string => {
  const names = parts.map((part) => partNames[part])
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1)}`
}

const things = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** The words of `zh-TW-handover` in English. */
export const enHandover: typeof zhTWHandover = {
  title: 'Hand over',
  heading: (answered, seen, kept) => [
    {
      text: `Your manager will see ${things(answered, 'answer', 'answers')}${seen.length === 0 ? '' : ` and your ${joined(seen, 'and')}`}${kept.length === 0 ? '.' : ', '}`,
    },
    ...(kept.length === 0 ? [] : [{ text: `and not your ${joined(kept, 'or')}.` }]),
  ],
  nothing: [{ text: 'Nothing is answered yet, ' }, { text: 'so there is nothing to hand over.' }],
  nothingText: 'Answer one indicator, and a file can be made.',
  toRating: 'Answer now',
  demo: [{ text: 'Sample data cannot be handed over.' }],
  demoText: 'This result is invented. Please rate yourself first.',
  lead: 'The file is only saved on this device; the program sends nothing. The preview follows what you tick.',
  parts: 'What goes into the file',
  ratings: 'Ratings and states',
  ratingsText: (answered, rated, notApplicable, noOpportunity) =>
    [
      `${things(answered, 'answer', 'answers')}: ${rated} rated`,
      notApplicable > 0 ? `${notApplicable} not applicable` : '',
      noOpportunity > 0 ? `${noOpportunity} without opportunity` : '',
    ]
      .filter((part) => part !== '')
      .join(', '),
  unrated: (count) => `${things(count, 'indicator', 'indicators')} without an answer will say so`,
  alwaysIn: 'always included',
  partNames: {
    evidence: 'Evidence',
    plan: 'Development plan',
    selfChecks: 'Self-checks of knowledge, skills and attitudes',
    snapshots: 'Kept versions',
  },
  partText: (part, count, links) => {
    if (count === 0) return 'There is none, so it cannot be ticked'
    switch (part) {
      case 'evidence':
        return `${things(count, 'note', 'notes')}${links > 0 ? `, ${things(links, 'link', 'links')}` : ''}`
      case 'plan':
        return `${things(count, 'action', 'actions')} of this assessment`
      case 'selfChecks':
        return things(count, 'item', 'items')
      case 'snapshots':
        return things(count, 'version', 'versions')
    }
  },
  person: 'About me',
  personOptional: 'all optional',
  nameInFileName: 'My name in the file name too',
  preview: 'Your manager will see',
  previewMark: 'Preview',
  unnamed: 'No name',
  revision: (revision) => `Revision ${revision}`,
  duty: 'Duty',
  exampleLevel: (own, required) => (required === null ? `Own ${own}` : `Own ${own}, required ${required}, gap`),
  evidenceKept: 'Evidence: not in the file',
  evidenceNone: 'Evidence: none written',
  evidenceText: (text) => `Evidence: ${text}`,
  moreIndicators: (count) => `The other ${things(count, 'indicator has', 'indicators have')} the same form.`,
  alsoSeen: (part, count) => {
    switch (part) {
      case 'evidence':
        return `${things(count, 'note', 'notes')} with text and link`
      case 'plan':
        return `${things(count, 'action', 'actions')} with due date and state`
      case 'selfChecks':
        return things(count, 'self-check', 'self-checks')
      case 'snapshots':
        return `${things(count, 'kept version', 'kept versions')} with the ratings of that time`
    }
  },
  hidden: 'Your manager will not see',
  hiddenPart: (part, count) => {
    switch (part) {
      case 'evidence':
        return things(count, 'note of evidence', 'notes of evidence')
      case 'plan':
        return things(count, 'action', 'actions')
      case 'selfChecks':
        return things(count, 'self-check', 'self-checks')
      case 'snapshots':
        return things(count, 'kept version', 'kept versions')
    }
  },
  hiddenTargets: (count) => `${things(count, 'target or importance', 'targets and importances')} of your own`,
  hiddenMarks: 'How sure you are, what you want to develop, and similar marks',
  hiddenAssessment: (name, day) => `The assessment of ${name} (${day})`,
  file: 'File',
  size: (bytes) =>
    bytes < 1024 * 1024 ? `about ${Math.ceil(bytes / 1024)} KB` : `about ${(bytes / 1024 / 1024).toFixed(1)} MB`,
  whereTo:
    'How it reaches your manager is up to you: company mail, a memory stick. Once a file has left, the program cannot take it back.',
  create: 'Make the file',
  download: 'Download instead',
  made: (name) => `“${name}” was made and saved in the browser’s download folder. You can give it to your manager now.`,
  shared: (name) => `“${name}” was passed to the program that you chose.`,
  cancelled: 'Nothing was shared; the file has not left this device.',
  unrecorded: (name, reason) => `“${name}” was made, but this device did not note it. ${reason}`,
  tooLarge: (bytes, largest) =>
    `This file has ${(bytes / 1024 / 1024).toFixed(1)} MB. More than ${largest / 1024 / 1024} MB cannot be opened by your manager, so it was not made. Please untick some of it.`,
  before: (times, changed) =>
    changed === 0
      ? `No answer differs from file number ${times}`
      : `${things(changed, 'answer differs', 'answers differ')} from file number ${times}`,
  due: (period, day) => `${period}, due on ${day}`,
  period: (period) => `Assessment of ${period}`,
  overdue: (period, day) =>
    `${period} was due on ${day}. Your answers are all here and can still be changed; handing over now is late.`,
  problem: (problem) => {
    switch (problem.type) {
      case 'FileNotOurs':
        return 'This is not a file of this program. What can be opened: a file handed to a manager, an assessment pack, a manager’s feedback, a backup (all .json), and a ratings CSV. Your data is unchanged.'
      case 'FileDamaged':
        return 'This file is incomplete; it may have been cut off while it was downloaded or sent. Please ask for it again. Your data is unchanged.'
      case 'FileNewer':
        return 'This file was made by a newer version. Please go online once to update, then open it again. Your data is unchanged.'
      case 'FileEmpty':
        return 'This file is empty; the download may not have finished. Please download it again. Your data is unchanged.'
      case 'FileTooLarge':
        return `This file is larger than ${problem.largest / 1024 / 1024} MB, which no file that is handed over is, so it was not opened. Your data is unchanged.`
      case 'FileInconsistent':
        return 'The parts of this file contradict each other (an indicator with other words than the standard, or the same one twice), so it was not opened. Please ask for a new one. Your data is unchanged.'
      case 'FileEncrypted':
        return 'This file is encrypted and cannot be opened yet. Please ask for the .json file without encryption. Your data is unchanged.'
      case 'FileIsWorkbook':
        return 'This is an Excel workbook, which cannot be imported. Please use the ratings CSV, or ask for a file made for the manager. Your data is unchanged.'
      case 'FileIsGapsCsv':
        return 'This is a gaps CSV: it holds computed numbers and no ratings, so it cannot be imported. Please use the ratings CSV. Your data is unchanged.'
      case 'FileIsTeamMatrix':
        return 'This is a team table: it holds computed numbers and no ratings, so it cannot be imported. Please use the members’ files or the ratings CSV. Your data is unchanged.'
      case 'FileIsStandard':
        return 'This is the data of a competency standard; importing standards is not offered yet. Your data is unchanged.'
      case 'FileIsStandardDocument':
        return 'This is an iCAP competency standard; importing standards is not offered yet. Your data is unchanged.'
      case 'CsvColumnsMissing':
        return `This ratings CSV lacks these columns: ${problem.columns.join(', ')}. Please use a file with all of its columns. Your data is unchanged.`
    }
  },
}
