import type { HandOverPart } from '../domain/hand-over.ts'
import { plural } from './en-shell.ts'
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

/** The words of `zh-TW-handover` in English. */
export const enHandover: typeof zhTWHandover = {
  heading: (answered, seen, kept) => [
    {
      text: `Your manager will see ${plural(answered, 'answer', 'answers')}${seen.length === 0 ? '' : ` and your ${joined(seen, 'and')}`}${kept.length === 0 ? '.' : ', '}`,
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
      `${plural(answered, 'answer', 'answers')}: ${rated} rated`,
      notApplicable > 0 ? `${notApplicable} not applicable` : '',
      noOpportunity > 0 ? `${noOpportunity} without opportunity` : '',
    ]
      .filter((part) => part !== '')
      .join(', '),
  unrated: (count) => `${plural(count, 'indicator', 'indicators')} without an answer will say so`,
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
        return `${plural(count, 'note', 'notes')}${links > 0 ? `, ${plural(links, 'link', 'links')}` : ''}`
      case 'plan':
        return `${plural(count, 'action', 'actions')} of this assessment`
      case 'selfChecks':
        return plural(count, 'item', 'items')
      case 'snapshots':
        return plural(count, 'version', 'versions')
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
  moreIndicators: (count) => `The other ${plural(count, 'indicator has', 'indicators have')} the same form.`,
  alsoSeen: (part, count) => {
    switch (part) {
      case 'evidence':
        return `${plural(count, 'note', 'notes')} with text and link`
      case 'plan':
        return `${plural(count, 'action', 'actions')} with due date and state`
      case 'selfChecks':
        return plural(count, 'self-check', 'self-checks')
      case 'snapshots':
        return `${plural(count, 'kept version', 'kept versions')} with the ratings of that time`
    }
  },
  hidden: 'Your manager will not see',
  hiddenPart: (part, count) => {
    switch (part) {
      case 'evidence':
        return plural(count, 'note of evidence', 'notes of evidence')
      case 'plan':
        return plural(count, 'action', 'actions')
      case 'selfChecks':
        return plural(count, 'self-check', 'self-checks')
      case 'snapshots':
        return plural(count, 'kept version', 'kept versions')
    }
  },
  hiddenTargets: (count) => `${plural(count, 'target or importance', 'targets and importances')} of your own`,
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
      : `${plural(changed, 'answer differs', 'answers differ')} from file number ${times}`,
  open: {
    again: 'Open another file',
    notWritten: 'Nothing written yet',
    drop: 'Let go to open',
    dropText: 'You see what is in it first; nothing is saved before you confirm.',
    dismiss: 'Got it',
    refused: (name, problem) => `“${name}”: ${problem}`,
    empty: [{ text: 'Choose a file ' }, { text: 'and see what is in it.' }],
    notOpened: [{ text: 'This file was not opened; ' }, { text: 'your data is unchanged.' }],
    several: (count) => [{ text: `${count} files: ` }, { text: 'see what each of them is.' }],
    backup: [{ text: 'This is a backup; ' }, { text: 'it is restored once you confirm.' }],
    ratings: [{ text: 'This is a ratings CSV; ' }, { text: 'it is imported once you confirm.' }],
    longRatings: [{ text: 'This is a ratings CSV of many people; ' }, { text: 'the team imports it.' }],
    big5: 'This CSV is encoded in Big5; rare characters may have become “?” when it was saved. If there are any, ask for the original in UTF-8.',
    toTeamText: 'If these are the ratings of team members, use the team import; it also shows first what will happen.',
    toTeam: 'To the team import',
    pack: (period, name) => [{ text: `Assessment pack ${period}: ` }, { text: name, isOfficial: true, end: '.' }],
    packText: 'Starting adds an assessment with this standard. Your other assessments do not change.',
    packStandard: 'Standard',
    packDue: 'Due on',
    noDue: 'Not set',
    packSize: 'Size',
    packIndicators: (count) => plural(count, 'indicator', 'indicators'),
    packProfile: 'Required levels',
    packSet: (count) =>
      `${plural(count, 'requirement or importance', 'requirements and importances')} set by the manager`,
    packPrinted: 'As printed',
    start: 'Start this assessment',
    begun: 'This pack has been started already.',
    continue: 'Continue',
    seeResult: 'See the result',
    late: (day) => `It was due on ${day}. You can still answer; handing over will be late.`,
    altered:
      'This file is not what was made; it may have been edited, so it was not opened. Please ask your manager for a new one. Your data is unchanged.',
    review: [{ text: 'This is feedback from your manager.' }],
    kinds: {
      'hand-over': 'A member’s file, for the team import',
      pack: 'Assessment pack',
      review: 'Manager’s feedback',
      backup: 'Backup',
      'ratings-csv': 'Ratings CSV',
    },
    look: (name) => `See “${name}”`,
  },
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
      case 'FileUnreadable':
        return 'The browser cannot read this file: it may be a folder, or have been moved. Please choose it again. Your data is unchanged.'
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
