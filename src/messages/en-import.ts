import type { Coverage } from '../domain/coverage.ts'
import type { ImportRow, ImportTable } from '../domain/import-preview.ts'
import { enHandover } from './en-handover.ts'
import { plural } from './en-shell.ts'
import type { zhTWImport } from './zh-TW-import.ts'

const grouped = (value: number): string => value.toLocaleString('en-US')
const whole = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`
const coverage = ({ rated, applicable }: Coverage): string => `Rated ${rated} of ${applicable} applicable.`
const files = (count: number): string => plural(count, 'file')

const text = (row: ImportRow): string => {
  const { verdict, standardVerdict } = row
  if (verdict.type === 'same') return 'Exactly what is here already.'
  if (standardVerdict === 'other-version')
    return `The same code, but ${plural(row.changedTexts, 'indicator')} with other words than the team’s.`
  if (standardVerdict === 'other-standard') return `Against “${row.standard.name}”; the team uses another standard.`
  switch (verdict.type) {
    case 'new-person':
      return coverage(row.coverage)
    case 'new-round':
      return `Another self-assessment of the same person. ${coverage(row.coverage)}`
    case 'newer':
      return `Revision ${row.revision}; revision ${verdict.knownRevision} is here. ${plural(verdict.differences, 'answer')} differ.`
    case 'older':
      return `Revision ${row.revision}; revision ${verdict.knownRevision} is here.`
    case 'more-parts':
      return 'The same answers, with notes, a plan or other parts beside them.'
    case 'fork':
      return coverage(row.coverage)
  }
}

const result = ({ verdict, standardVerdict }: ImportRow): string => {
  if (verdict.type === 'same') return 'Not stored'
  if (standardVerdict !== 'team') return 'Can be looked at, not in the heat map'
  switch (verdict.type) {
    case 'new-person':
      return 'Adds a person'
    case 'newer':
      return 'The new one counts, the old one is history'
    case 'older':
      return 'Only added to the history'
    case 'new-round':
      return verdict.isCurrent ? 'The new one counts, the old one is history' : 'Only added to the history'
    case 'more-parts':
      return 'Completes what is here'
    case 'fork':
      return 'Both are kept'
  }
}

const forkPlace = (taskCodes: readonly string[], differences: number): string => {
  if (differences === 0) return 'notes, the plan or other parts differ'
  const places = taskCodes.length === 0 || taskCodes.length > 3 ? '' : ` of ${taskCodes.join(', ')}`
  return `${plural(differences, 'answer')}${places} differ`
}

const tableText = ({ countByVerdict: counts, personCount, rowCount }: ImportTable): string => {
  const parts: readonly (readonly [number, string])[] = [
    [counts['new-person'], 'new'],
    [counts['new-round'], 'another round'],
    [counts.newer, 'newer'],
    [counts.older, 'older'],
    [counts['more-parts'], 'with more notes'],
    [counts.fork, 'with other content'],
    [counts.same, 'unchanged'],
  ]
  const named = parts.filter(([count]) => count > 0).map(([count, words]) => `${grouped(count)} ${words}`)
  return `${plural(personCount, 'person', 'people')}, ${plural(rowCount, 'row')}: ${named.join(', ')}.`
}

export const enImport: typeof zhTWImport = {
  title: 'Import members’ files',
  choose: 'Import members’ files',
  chooseFolder: 'Choose a whole folder',
  confirm: 'Import',
  cancel: 'Cancel',
  stop: 'Stop',
  undo: 'Undo the last import',
  toTeam: 'See the team',
  goOn: 'Go on importing',
  start: [{ text: 'Choose the files that members gave you; ' }, { text: 'look first, then import.' }],
  startText:
    'You can choose many at once, or drop files or a folder here. Nothing of the team changes before you confirm.',
  kinds: 'These can be imported: the .json file that a member makes for the manager, and the ratings CSV.',
  team: 'Team',
  teamName: 'Name of the team',
  teamNameText: 'There is no team yet. Importing makes one of this name.',
  defaultName: 'My team',
  eyebrow: (team, count) => [team, files(count), 'not stored yet'],
  heading: ({ total, ready, toDecide, unchanged, refused }) => {
    if (unchanged === total) return [{ text: `All ${files(total)} are here already; ` }, { text: 'nothing changes.' }]
    if (refused === total) return [{ text: `None of the ${files(total)} can be imported.` }]
    if (ready === 0 && toDecide === 0) return [{ text: 'There is nothing to import.' }]
    if (toDecide === 0) return [{ text: `${files(ready)} can be imported.` }]
    if (ready === 0) return [{ text: `${files(toDecide)} need your decision.` }]
    return [{ text: `${files(ready)} can be imported, ` }, { text: `${toDecide} need your decision.` }]
  },
  lead: ({ total, unchanged, refused }) => {
    const others = [
      ...(unchanged > 0 && unchanged < total ? [`${unchanged} unchanged`] : []),
      ...(refused > 0 && refused < total ? [`${refused} cannot be imported`] : []),
    ]
    return `${others.length === 0 ? '' : `Besides: ${others.join(', ')}. `}Nothing of the team changes before you confirm.`
  },
  reading: [{ text: 'Reading the files; ' }, { text: 'nothing is stored yet.' }],
  writing: [{ text: 'Importing; ' }, { text: 'you can stop at any time.' }],
  progress: (done, total, percent) => `${grouped(done)} of ${files(total)}, ${percent}%`,
  done: (count) => [{ text: `${files(count)} imported.` }],
  stopped: (stored, total) => [
    { text: `${stored} of ${files(total)} imported; ` },
    { text: 'the others are not stored yet.' },
  ],
  doneText: 'A wrong import can be undone: only what it added is taken away.',
  stoppedText: 'What is stored is complete. You can go on, or undo this import.',
  failed: 'Not everything was stored. What is stored is complete.',
  undone: [{ text: 'The last import is undone.' }],
  last: (when, count) => `Last import: ${when}, ${files(count)}.`,
  unfinished: (stored, total) =>
    `The last import stopped at ${stored} of ${files(total)}. Choose the same files again to go on; what is stored is not stored twice.`,
  decide: 'You decide',
  decided: (done, total) => `${done} of ${total} decided; the others are not imported yet`,
  ready: 'Ready to import',
  notWritten: 'Not stored',
  files,
  more: (count) => `Show ${count} more`,
  open: 'Open',
  close: 'Close',
  person: 'Person',
  verdict: 'Verdict',
  content: 'Content',
  outcome: 'After importing',
  unnamed: (id) => `Unnamed ${id.slice(0, 4)}`,
  size: whole,
  tag: ({ verdict, standardVerdict, isAltered, sameNamed }) => {
    if (verdict.type === 'same') return 'Unchanged'
    if (isAltered) return 'Edited'
    if (verdict.type === 'fork') return 'Two contents'
    if (sameNamed.length > 0) return 'Same name'
    if (standardVerdict === 'other-version') return 'Other version'
    if (standardVerdict === 'other-standard') return 'Other standard'
    return { 'new-person': 'New', 'new-round': 'Another round', newer: 'Newer', older: 'Older', 'more-parts': 'More' }[
      verdict.type
    ]
  },
  text,
  result,
  fork: (row) =>
    row.verdict.type === 'fork'
      ? `The same self-assessment and revision (${row.revision}) as one that is here, but ${forkPlace(row.verdict.taskCodes, row.verdict.differences)}. Both are kept. Which one does the team picture use?`
      : '',
  howTo: (who) => `What to do with ${who}`,
  forkAgain: (contents, taskCodes, differences) =>
    `They differ: ${forkPlace(taskCodes, differences)}. ${contents === 2 ? 'Both' : 'All'} are kept. Which one does the team picture use?`,
  useKnown: 'The one that is here',
  importedOn: (day) => `imported ${day}`,
  otherFile: 'another file of this batch',
  useThis: 'This file',
  madeOn: (day) => `made ${day}`,
  useNone: 'Neither for now',
  useNoneText: 'until the person confirms',
  sameName: (name) =>
    `The team has a ${name} under another id: perhaps another computer, perhaps two people. “The same person” can be undone at any time.`,
  same: 'The same person',
  sameText: ({ name, employeeNumber, unit, personId }, isOnly) =>
    isOnly ? `joined with ${name}` : [name, employeeNumber ?? unit ?? personId.slice(0, 4)].join(' '),
  other: 'Two people',
  otherText: (name) => `adds another ${name}`,
  leave: 'Not now',
  leaveText: 'can be imported later',
  altered: 'The file was edited after it was made. Use it all the same? It will be marked as edited.',
  useAltered: 'Use it',
  useAlteredText: 'marked as edited',
  leaveAltered: 'Not now',
  leaveAlteredText: 'ask for a new file',
  table: 'Ratings CSV',
  tableText,
  tableHidden: (rows) => `${plural(rows, 'row')} wait for the manager’s rating and are left out.`,
  tableOthers: (count) => `${grouped(count)} are about another standard or version and do not enter the heat map.`,
  tableResult: 'Added to the team',
  grouping:
    'Some rows have no id, so people are told apart by number (else by name and unit), and assessments by person and revision. Is this right?',
  acceptGrouping: 'Yes, group them so',
  acceptGroupingText: 'the same file again changes nothing',
  leaveGroupingText: 'add the ids first',
  tableSameName: (count) =>
    `${plural(count, 'person', 'people')} with the name of somebody in the team, under another id.`,
  tableSame: 'All the same people',
  tableSameText: 'joined with their namesakes',
  tableOther: 'All other people',
  tableOtherText: (count) => `adds ${grouped(count)}`,
  tableLeaveText: 'leave these people out',
  tableFork: (count) =>
    `${grouped(count)} of a revision that is here with other content. Both are kept. Which does the team picture use?`,
  refusedTag: (type) => {
    switch (type) {
      case 'FileNewer':
        return 'Newer format'
      case 'FileEncrypted':
        return 'Encrypted'
      case 'FileDamaged':
      case 'FileEmpty':
      case 'FileGone':
      case 'FileUnreadable':
        return 'Unreadable'
      default:
        return 'Not importable'
    }
  },
  problem: (problem, csv) => {
    switch (problem.type) {
      case 'FileIsBackup':
        return 'This is a backup, not a member’s file. Restore it on the data page. Nothing of the team has changed.'
      case 'FileIsPack':
        return 'This is a pack for members and holds no answers. Import what they hand back. Nothing of the team has changed.'
      case 'FileIsReview':
        return 'This is a manager’s feedback, for the person to open. Nothing of the team has changed.'
      case 'FileGone':
        return 'The file cannot be read: it may have been moved, or it is a folder. Nothing of the team has changed.'
      case 'CsvPersonMissing':
        return `Row ${problem.row} does not say whose it is: no person id, no number, no name. Nothing of the file was imported.`
      case 'CsvNotATable':
      case 'CsvRowUnreadable':
      case 'CsvStandardUnknown':
      case 'CsvIndicatorUnknown':
      case 'CsvRowRepeated':
        return csv(problem)
      default:
        return enHandover.problem(problem)
    }
  },
  askAgain: 'Ask for a new file',
  notStored: 'Not stored',
  demo: {
    team: 'Online shop (sample)',
    names: [
      'Lin Yi-chun',
      'Chen Kuan-yu',
      'Huang Shih-han',
      'Chang Chia-hao',
      'Li Pei-shan',
      'Wang Po-han',
      'Wu Ya-ting',
      'Tsai Ming-che',
    ],
  },
}
