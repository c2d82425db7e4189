import type { AnswerStatus } from '../domain/answer.ts'
import type { FileProblem } from '../files/competency-file.ts'
import type { WeakestDuty } from '../reports/result-finding.ts'
import type { CatalogFailure, RatingsCsvProblem, StorageFailure } from '../services.ts'
import { enCalibration } from './en-calibration.ts'
import { enExplain } from './en-explain.ts'
import { enHandover } from './en-handover.ts'
import { enImport } from './en-import.ts'
import { enNotes } from './en-notes.ts'
import { enPlan } from './en-plan.ts'
import { enProgress } from './en-progress.ts'
import { enReports } from './en-reports.ts'
import { enTeamTalk } from './en-team-talk.ts'
import { enTeamWork } from './en-team-work.ts'
import { enRequirements } from './en-requirements.ts'
import { enReview } from './en-review.ts'
import { enSettings } from './en-settings.ts'
import { enShell, plural } from './en-shell.ts'
import { enTeam } from './en-team.ts'
import type { Messages } from './zh-TW.ts'
import type { Phrase } from './zh-TW-shell.ts'

const weakest = ({ name, lowBy, shortfall }: WeakestDuty): readonly Phrase[] => [
  { text: 'Most to be gained in ' },
  { text: name, isShort: true, isOfficial: true, end: ', ' },
  { text: lowBy === null ? `mean shortfall ${shortfall}.` : `on average ${lowBy} below.` },
]

/** Every word of the screens in English. Official text stays as it is printed. */
export const en: Messages = {
  ...enShell,
  notes: enNotes,
  review: enReview,
  explain: enExplain,
  requirements: enRequirements,
  progress: enProgress,
  plan: enPlan,
  settings: enSettings,
  reports: enReports,
  teamTalk: enTeamTalk,
  calibration: enCalibration,
  teamWork: enTeamWork,
  handover: enHandover,
  team: enTeam,
  import: enImport,
  standards: {
    title: 'Competency standards',
    heading: (count) => [{ text: `${plural(count, 'competency standard')}: ` }, { text: 'choose one and begin.' }],
    search: 'Search by name, code or job category',
    searchPlaceholder: 'Name, code or job category',
    levels: 'Level that the tasks require',
    allLevels: 'All',
    level: (level) => `Level ${level}`,
    noLevel: 'Not set',
    name: 'Name',
    size: 'Size',
    taskLevels: 'Task levels',
    ownAssessment: 'Your self-assessment',
    bundled: 'included',
    noCategory: 'No job category in the original',
    dutiesAndTasks: (duties, tasks) => `${plural(duties, 'duty', 'duties')}, ${plural(tasks, 'task')}`,
    indicators: (indicators, minutes) => `${plural(indicators, 'indicator')}, ${minutes}`,
    oneLevel: (level) => `All tasks level ${level}`,
    levelRange: (lowest, highest) => `Tasks level ${lowest}–${highest}`,
    withoutLevels: 'No levels set',
    onlyOwn: 'Own ratings only',
    notStarted: 'Not begun',
    superseded: (code) => `Replaced by ${code}`,
    noneFound: (query) => `Nothing found for “${query}”. Try a part of the name or the code.`,
    noneAtLevel: 'No standard has this level.',
    clearSearch: 'Clear the search',
    found: (count) => `${count} found`,
    listFailure: (failure: CatalogFailure): string => {
      switch (failure.type) {
        case 'CatalogOffline':
          return 'You are offline and the list of standards has not been downloaded yet. Open it once with a connection; after that it works offline.'
        case 'CatalogMissing':
          return 'The list of standards is missing. Saved answers are not affected; please try again.'
        case 'CatalogDamaged':
          return 'The list of standards is incomplete or was altered, so it was not opened. Saved answers are not affected; please try again.'
        case 'CatalogNewer':
          return 'The list of standards was made by a newer version. Please reload to update the app. Saved answers are not affected.'
      }
    },
    paceNote: 'Times assume 20 seconds per question; once you have begun, your own pace counts.',
  },
  standard: {
    heading: (name, duties, tasks, indicators) => [
      { text: name, isOfficial: true },
      { text: `: ${plural(duties, 'duty', 'duties')}, ` },
      { text: `${plural(tasks, 'task')}, ` },
      { text: plural(indicators, 'indicator') },
    ],
    start: 'Begin rating',
    continue: 'Continue rating',
    baseLevel: 'Base level',
    taskLevels: 'Task levels',
    notSet: 'Not set',
    needs: 'Takes about',
    minutesUnit: 'min',
    own: 'Your self-assessment',
    ownOpen: (applicable) => ` of ${applicable} applicable, in progress`,
    ownDone: (applicable) => ` of ${applicable} applicable`,
    levelRange: (lowest, highest) => (lowest === highest ? `${lowest}` : `${lowest}–${highest}`),
    show: 'Show',
    duties: 'Duties',
    knowledge: 'Knowledge',
    skills: 'Skills',
    attitudes: 'Attitudes',
    openAll: 'Open all',
    closeAll: 'Close all',
    tree: 'Duties, tasks and indicators',
    indicatorCount: (count) => plural(count, 'indicator'),
    level: (levels) => (levels.length > 1 ? `Levels ${levels.join(', ')}` : `Level ${levels[0]}`),
    indicators: 'Behaviour indicators',
    outputs: 'Work outputs',
    noName: '(no name in the original)',
    sharedCompetencies: 'Knowledge and skills shared within this duty',
    taskCompetencies: 'Knowledge and skills of this task',
    children: (count) => ` (${plural(count, 'sub-item')})`,
    requirements: 'Recommended prerequisites',
    notes: 'Further notes',
    findings: 'Notes on the original',
    findingKinds: (kinds) => plural(kinds, 'kind'),
    noFindings: 'Nothing to note.',
    severalLevels: (codes, levels) => `${codes}: levels ${levels} stand side by side.`,
    severalLevelsText: (tasks, level) =>
      `The original does not say which task has which level. ${plural(tasks, 'task')} counted as ${level} for now; you can rate first.`,
    keptAsPrinted: 'The rest is kept as printed and does not affect rating:',
    sourceLines: (lines) => `Line ${lines} of the original`,
    versions: 'Versions',
    version: 'Version',
    status: 'Status',
    date: 'Date',
    noVersionTable: 'The original has no table of versions.',
    source: 'Source',
    sourceText: (holder) =>
      `Copyright: ${holder}. Included word for word; only texts torn by a page break were joined again.`,
    sourceFile: 'Original file',
    fingerprint: 'Fingerprint of the file',
    contentFingerprint: 'Fingerprint of the content',
  },
  findings: {
    'duplicate-code': (items) => `${items}: the code occurs twice or more in one place`,
    'code-not-unique-in-document': (items) => `${items}: the code occurs elsewhere as well`,
    'code-not-under-parent-task': (items) => `${items}: the code differs from that of its task`,
    'code-not-under-parent-duty': (items) => `${items}: the code differs from that of its duty`,
    'same-code-two-meanings': (items) => `${items}: one code with two texts`,
    'blank-name': (items) => `${items}: the original has a code and no name`,
    'ambiguous-reference-or-placeholder': (items) => `${items}: may refer to an earlier item or may have been left out`,
    uncoded: (items) => `${items}: no code in the original`,
    'level-missing': (items) => `${items}: no competency level in the original`,
    'level-multiple-unassigned': (items) => `${items}: the original prints two or more levels side by side`,
    'two-part-code': (items) => `${items}: the code has only two parts`,
    'trailing-dot-code': (items) => `${items}: the code has a dot too many at its end`,
    'shifted-columns': (items) => `${items}: the row lacks its first cell and was read one cell to the right`,
    'shared-row': (items) => `${items}: written in one cell and shared`,
    'joined-across-page-break': (items) => `${items}: torn by a page break and joined again`,
    'code-displaced-by-page-break': (items) => `${items}: code and text were separated by a page break`,
    'sub-items-differ': (items) => `${items}: the sub-items differ from place to place`,
    'no-code': () => 'The original has no code of the standard',
    'no-version-table': () => 'The original has no table of versions',
    'date-missing': () => 'A row of the table of versions has no date',
    'no-base-level': () => 'The original has no base level',
    'code-without-version-suffix': (items) => `${items}: the code has no version`,
    'legacy-column-labels': () => 'The columns have the names of an older form',
    'stray-asterisk': (items) => `${items}: an asterisk without a note`,
    'note-missing': (items) => `${items}: the note it refers to is not in the original`,
    'possibly-truncated': () => 'The document may be incomplete',
    'text-unaccounted': (items) => `It is not known where this text belongs: ${items}`,
  },
  findingItems: (codes, more) => {
    const text = codes.join(', ')
    return more > 0 ? `${text} and ${more} more` : text
  },
  tasks: {
    title: 'Tasks',
    heading: (name, answered, total) => [
      { text: name, isOfficial: true },
      { text: `: ${answered} of ${plural(total, 'question')} answered` },
    ],
    done: 'Done',
    open: (answered, total) => `In progress ${answered}/${total}`,
    notStarted: 'Not begun',
    continue: 'Continue rating',
    questions: (count) => plural(count, 'question'),
  },
  rating: {
    title: (code) => `${code} rating`,
    rail: 'Progress by duty and task',
    backToTasks: 'Back to the tasks',
    position: (position, total) => ({ before: 'Question ', value: String(position), after: ` of ${total}` }),
    positionShort: (position, total) => `${position} of ${total}`,
    dutyDone: 'Done',
    dutyPart: (answered, total) => `${answered} / ${total}`,
    dutyAhead: (total) => plural(total, 'question'),
    question: 'At which level do you do this?',
    hint: 'Press 1–6 to answer and go to the next question',
    hintTouch: 'Choosing leads to the next question',
    officialText: 'Official texts',
    officialTitle: 'Official texts of the competency levels',
    officialNote:
      'The texts of the levels are those of the official guide of the Workforce Development Agency, in the original. Short labels such as “Close supervision” and the short lines on a phone are words of this product and an unofficial translation.',
    or: 'or',
    levels: [
      { label: 'Close supervision', short: 'Routine work, clearly instructed' },
      { label: 'Regular supervision', short: 'As directed, with some judgement' },
      { label: 'General supervision', short: 'Some change, done on your own' },
      { label: 'Little supervision', short: 'Frequent change, you decide' },
      { label: 'Minimal supervision', short: 'Complex change, strategic thinking' },
      { label: 'Independent & innovative', short: 'Highly complex, original decisions' },
    ],
    zero: 'Not yet able',
    noOpportunity: 'No opportunity',
    notApplicable: 'Not applicable',
    skip: 'Skip for now',
    previous: 'Previous question',
    continue: 'Continue',
    chosen: ({ answer }) =>
      `Chosen: ${answer.status === 'rated' ? `level ${answer.level}` : answerWords[answer.status]}`,
    undo: 'Undo',
    undoLine: 'Before',
    undoHere: 'This one',
    answered: ({ answer }) =>
      answer.status === 'rated' ? `rated level ${answer.level}` : `marked ${answerWords[answer.status]}`,
    announce: (code, { answer }) =>
      `${code}, ${answer.status === 'rated' ? `level ${answer.level}` : answerWords[answer.status]}`,
    undone: (code) => `${code}, undone`,
    hiddenRequirement: 'The required level is shown when the duty is rated, so that it does not sway you.',
    showRequirement: 'Show it now',
    requirement: (level) => `This task requires level ${level}.`,
    requirementUndecided: (levels, level) => `The original prints ${levels} side by side; counted as ${level} for now.`,
    noRequirement: 'No competency level is set for this task.',
    competencies: 'Knowledge and skills that this task needs',
    noCompetencies: 'None listed in the original.',
    keys: 'Keys',
    keyList: {
      rate: 'Rate and go to the next question',
      zero: 'Not yet able',
      others: 'The three answers without a level',
      undo: 'Undo the last step',
      choose: 'Choose, then press',
      page: 'Previous or next question, without answering',
      help: 'All keys, and how to turn them off',
    },
    aside: 'Help with answering',
    dutyEnd: (code, name) => `${[code, name].join(' ').trim()} is rated`,
    dutyEndNumbers: (own, required, gap) => ({ before: `Own ${own}, required ${required}, gap `, gap }),
    dutyEndMore: (details) => `; ${details}`,
    dutyEndDetails: (unmet, shortfall) => `indicators not met ${unmet}, mean shortfall ${shortfall}`,
    dutyEndOwn: (own) => `Own ${own}. This standard sets no competency levels, so there is no gap.`,
    dutyEndUnrated: 'Nothing in this duty is rated, so there is no gap.',
    seeGap: 'See this gap',
    seeGapShort: 'See gap',
    adjust: 'Change these answers',
    seeResult: 'See the gap result',
    allAnswered: 'Every question is answered.',
    lastReached: (left) => `This is the last question; ${left} not answered yet.`,
    toFirstOpen: 'Back to what is not answered',
    writeFailed: (saved) =>
      `This answer was not saved. The ${saved} before it are safe. Press “Try again”; if it fails again, download a backup first.`,
    writeFailedMany: (failed, saved) =>
      `${plural(failed, 'answer')} not saved; the other ${saved} are safe. Press “Try again”; if it fails again, download a backup first.`,
    downloadBackup: 'Download a backup',
  },
  keysHelp: {
    heading: 'Keys',
    text: 'Digit keys work only while the answers have the focus, also with a Chinese input method on.',
    off: 'Turn the digit keys off',
    offText: 'When off, choose with the arrow keys and press Enter.',
  },
  shown: {
    own: 'Own',
    required: 'Required',
    gap: 'Gap',
    shortfall: 'Mean shortfall',
    unmet: 'Indicators not met',
    metShare: 'Share met',
    picture: 'Picture',
    percent: (percent) => `${percent}%`,
    none: '—',
  },
  result: {
    title: 'Gap result',
    eyebrow: (name, code, day) => [name, ...(code === null ? [] : [code]), `rated ${day}`],
    finding: (finding) => {
      switch (finding.type) {
        case 'nothing-applicable':
          return [{ text: 'Every question is marked not applicable, ' }, { text: 'so there is no result.' }]
        case 'nothing-rated':
          return [{ text: 'Rate one duty ' }, { text: 'and its gap appears.' }]
        case 'too-little-rated':
          return [{ text: `${enShell.coverage(finding.coverage)}: ` }, { text: 'too little for a picture yet.' }]
        case 'no-requirement':
          return [
            { text: 'This standard sets no competency levels, ' },
            { text: 'so only your own ratings are shown.' },
          ]
        case 'all-met':
          return [{ text: `${duties(finding)}: all met.` }]
        case 'compared':
          return [
            { text: `${duties(finding)}: ${finding.metOnAverage} met on average` },
            {
              text:
                finding.withShortTasks > 0
                  ? `, ${finding.withShortTasks} of them with tasks below the requirement. `
                  : '. ',
            },
            ...weakest(finding.weakest),
          ]
      }
    },
    noneYet: [{ text: 'Rate one duty ' }, { text: 'and its gap appears.' }],
    emptyShortest: (name, count) => `The shortest is “${name}” with ${plural(count, 'question')}.`,
    startHere: 'Begin with this one',
    exportCsv: 'Export CSV',
    ratingsCsv: 'Ratings CSV',
    gapsCsv: 'Gaps CSV',
    print: 'Print',
    moreActions: 'More actions',
    continue: 'Continue rating',
    exported: (name) => `“${name}” was made and is in the browser’s downloads.`,
    exportFailed: 'The file was not made. Your answers are all here; please try again.',
    coverage: 'Coverage',
    unmetTasks: 'Tasks not met',
    unmetIndicators: 'Indicators not met',
    withoutRequirement: (count) => `${count} without a required level, not counted`,
    profile: 'Profile of duties',
    scale: 'Levels 0–6',
    showRadar: 'Show the radar',
    radarOfTasks: 'Profile of tasks',
    radarFlat:
      'Every duty has the same requirement, so the radar shows only the shape of your ratings; see the table beside it for the gaps.',
    radarFailed: 'The radar was not loaded. The table beside it has the same numbers.',
    radarGroup: (name, words) => `${name}: ${words}`,
    radarSentence: (finding, groups) => `Radar: ${finding} ${groups.join('; ')}.`,
    dutyGaps: 'Gaps by duty',
    dutyOwn: 'Own ratings by duty',
    gapRule: 'Gap = own − required (level of the task)',
    taskGaps: 'Gaps by task',
    taskOrder: 'Largest mean shortfall first',
    printedOrder: 'In the order of the standard',
    noLevelText:
      'The original has no competency level, so there is no requirement to compare with; the base level is not put in its place.',
    legendOwn: 'Own',
    legendRequired: 'Required',
    legendShort: 'Short',
    legendOver: 'Over',
    undecided: (levels, level) => `Printed ${levels} side by side, counted as ${level} for now`,
    comparedWords: ({ own, required, gap }) =>
      gap.tenths === 0
        ? `own ${own}, equal to required ${required}`
        : `own ${own}, ${gap.unsigned} ${gap.tenths < 0 ? 'below' : 'above'} required ${required}`,
    ownWords: (own) => `own ${own}`,
    rowSentence: (code, name, words, state) =>
      `${[code, name].filter(Boolean).join(' ')}: ${words}${state === '' ? '' : `, ${state}`}.`,
    dutyState: (state, shortTasks): string => {
      if (state === 'met') return 'all tasks met'
      if (state === 'met-on-average') return `met on average, ${plural(shortTasks, 'task')} not met`
      if (state === 'short') return shortTasks > 0 ? `${plural(shortTasks, 'task')} not met` : 'not met'
      if (state === 'not-applicable') return 'not applicable'
      return state === 'unrated' ? 'not rated' : ''
    },
    taskState: (state, shortIndicators): string => {
      if (state === 'met-on-average') return `met on average, ${plural(shortIndicators, 'indicator')} not met`
      if (state === 'not-applicable') return 'not applicable'
      return state === 'unrated' ? 'not rated' : ''
    },
    radarState: (gap, state, shortTasks) =>
      state === 'met-on-average' ? `${gap}, ${plural(shortTasks, 'task')} not met` : gap,
    unrated: 'not rated',
  },
  data: {
    title: 'Data and privacy',
    heading: (count) =>
      count === 0
        ? [{ text: 'No self-assessment is on this device, ' }, { text: 'and nothing was uploaded.' }]
        : [{ text: `${plural(count, 'self-assessment')} on this device only, ` }, { text: 'uploaded nowhere.' }],
    backup: 'Backup',
    lastBackup: (day, changes) => `Last backup ${day}${changes > 0 ? `, ${plural(changes, 'change')} since then` : ''}`,
    neverBackedUp: (changes) => `Never backed up${changes > 0 ? `, ${plural(changes, 'change')}` : ''}`,
    backupText:
      'One file with everything on this device. Download it before you change computers or browsers, or clear browser data.',
    downloadBackup: 'Download a backup',
    restore: 'Restore from a backup',
    restoreText: 'You first see how much would be added, replaced and skipped; it is written when you confirm.',
    backupMade: (name) =>
      `“${name}” was made and is in the browser’s downloads. A file that has left cannot be taken back.`,
    backupFailed: 'The backup was not made. Your data is all on this device; please try again.',
    notWritten: 'Nothing written yet',
    restoreHeading: (day) => `Backup of ${day}`,
    restoreHolds: (names) => `It holds: ${names}.`,
    restoreEmpty: 'It holds no self-assessment.',
    added: (count) => `${plural(count, 'self-assessment')} added`,
    replaced: (count) => `${count} replaced: the backup has a later revision`,
    skipped: (count) => `${count} skipped: here in the same or a later revision`,
    keptBoth: (count) => `${count} with other answers: both are kept`,
    confirmRestore: 'Restore',
    cancel: 'Cancel',
    backupFirst: 'Before replacing, it is best to download a backup of what is here.',
    restored: 'Restored.',
    importRatings: 'Import ratings CSV',
    importRatingsText:
      'A ratings CSV that you exported can be imported again as a new self-assessment; it never replaces an old one.',
    importHeading: 'This file would add',
    importEntry: (name, answered) => `${name}, ${plural(answered, 'answer')}`,
    alreadyHere: '(already here, unchanged)',
    otherPerson: (name) =>
      `The person in the file (${name}) is not the one of this device. Import it if these are your answers from another device.`,
    confirmImport: 'Import',
    imported: 'Imported; you find it on the home page.',
    leaving: 'What leaves this device',
    leavingOnly: 'Only files that you make',
    noFiles: 'No files made yet.',
    file: 'File',
    contents: 'Content',
    date: 'Date',
    fileKinds: {
      backup: 'Backup',
      'ratings-csv': 'Ratings CSV',
      'gaps-csv': 'Gaps CSV',
      'plan-ics': 'Calendar file',
      'gaps-xlsx': 'Excel',
      'team-csv': 'Team CSV',
      'team-ratings-csv': 'Team ratings CSV',
      'team-gaps-csv': 'Team gaps CSV',
      'team-xlsx': 'Team Excel',
      pack: 'Assessment pack',
      review: 'Feedback',
      'training-evidence': 'TTQS evidence',
      'gaps-svg': 'Gap chart',
      'radar-png': 'Radar',
      'hand-over': 'File for the manager',
    },
    fileContents: {
      backup: 'All data',
      'ratings-csv': 'Ratings',
      'gaps-csv': 'Gaps',
      'plan-ics': 'Due dates of the development plan',
      'gaps-xlsx': 'Gaps and ratings',
      'team-csv': 'Team matrix',
      'team-ratings-csv': 'Everybody’s ratings',
      'team-gaps-csv': 'Everybody’s gaps',
      'team-xlsx': 'Team gaps and ratings',
      pack: 'Standard, period, required levels',
      review: 'Levels of the manager and agreed levels',
      'training-evidence': 'Needs, head counts and trainings',
      'gaps-svg': 'Gaps',
      'radar-png': 'Gaps',
      'hand-over': 'Ratings and what you ticked',
    },
    leavingText:
      'The app sends no answers, names or records of use and has no analytics. Everything works offline. A file that has left cannot be taken back.',
    erase: 'Erase',
    eraseText:
      'Nothing stays on this device; it can only be restored from a backup file downloaded before. Please download a backup first, then type “erase”.',
    eraseAll: 'Erase all data',
    eraseLabel: 'To go on, type “erase”',
    eraseWord: 'erase',
    eraseMismatch: 'You did not type “erase”; nothing was erased.',
    eraseConfirm: 'Erase; this cannot be undone',
    erased: 'All data on this device has been erased.',
    eraseFailed: 'Not everything was erased. Another tab may be open; close it and try again.',
    state: 'How it is kept',
    protected: 'Protected.',
    protectedText: 'The browser will not clear it by itself when space runs short.',
    unprotected: 'Not protected yet.',
    unprotectedText: 'The browser may clear it by itself when space runs short.',
    protectionUnknown: 'This browser does not say whether it clears data by itself; download backups more often.',
    askProtection: 'Ask the browser to protect it',
    refused: 'The browser did not agree; download backups more often.',
    usage: 'Space',
    usageText: (used, available) => `${used} MB, about ${available} GB available`,
    place: 'Place',
    placeText: 'this browser on this device',
    connection: 'Connection',
    online: 'connected, but the app sends no data',
    offline: 'offline, and everything works',
    onDevice: 'On this device',
    assessments: 'Self-assessments',
    assessmentCount: (assessments, answers) => `${assessments}, ${plural(answers, 'answer')}`,
    quarantine: 'Unreadable data',
    quarantineCount: (count) => `${plural(count, 'record')}, kept for the backup file`,
  },
  notFound: {
    title: 'Page not found',
    heading: 'There is no such page.',
    text: 'The address may be mistyped, or the data is not on this device. Saved answers are not affected.',
    assessment: 'This self-assessment is not on this device.',
    standard: 'There is no such standard.',
    indicator: 'This self-assessment has no such question.',
    toHome: 'To the home page',
    toStandards: 'See all standards',
  },
  failure: (failure: CatalogFailure | StorageFailure | FileProblem | RatingsCsvProblem): string => {
    switch (failure.type) {
      case 'CatalogOffline':
        return 'You are offline and this standard has not been downloaded yet. Open it once with a connection; after that it works offline.'
      case 'CatalogMissing':
        return 'The file of this standard is missing. The other standards work; please reload once.'
      case 'CatalogDamaged':
        return 'The file of this standard is incomplete or was altered, so it was not opened. The other standards work; please reload once.'
      case 'CatalogNewer':
        return 'This standard was made by a newer version. Please reload to update the app. Saved answers are not affected.'
      case 'StorageNewer':
      case 'StorageBlocked':
      case 'StorageStale':
      case 'StorageRefused':
      case 'StorageFull':
      case 'StorageFailed':
        return enShell.storageFailure(failure)
      case 'FileNotOurs':
        return 'This is no backup file of this app. Choose a .json file; its name usually begins with “職能自評備份”. Your data is unchanged.'
      case 'FileNewer':
        return 'This file was made by a newer version. Please connect and update once, then import it. Your data is unchanged.'
      case 'FileDamaged':
        return 'This file is incomplete; a download or transfer may have been cut off. Please use another one. Your data is unchanged.'
      case 'FileAltered':
        return 'The content of this file differs from when it was made; it may have been altered, so it was not imported. Please use another one. Your data is unchanged.'
      case 'CsvNotATable':
        return 'This is no ratings CSV. Choose a file made with “Export CSV”, “Ratings CSV”. Your data is unchanged.'
      case 'CsvColumnsMissing':
        return `This CSV lacks these columns: ${failure.columns.join(', ')}. Please use a file from which no column was removed. Your data is unchanged.`
      case 'CsvRowUnreadable':
        return `In row ${failure.row}, “${failure.column}” does not fit the level, so nothing of the file was imported. Correct it and try again; your data is unchanged.`
      case 'CsvStandardUnknown':
        return `The standard of the file, “${failure.name}”, is not on this device (or in another version), so nothing was imported. Your data is unchanged.`
      case 'CsvIndicatorUnknown':
        return `In row ${failure.row} the indicator “${failure.text}” differs from the text of the standard, so nothing was imported. Your data is unchanged.`
      case 'CsvRowRepeated':
        return `The indicator “${failure.text}” in row ${failure.row} already has an earlier row and it is unclear which one counts, so nothing was imported. Remove one of the two rows; your data is unchanged.`
    }
  },
}

const answerWords: Readonly<Record<Exclude<AnswerStatus, 'rated'>, string>> = {
  'not-applicable': 'not applicable',
  'no-opportunity': 'no opportunity',
  skipped: 'skipped for now',
}

const duties = ({ compared, total }: { readonly compared: number; readonly total: number }): string =>
  compared === total ? plural(total, 'duty', 'duties') : `${compared} of ${plural(total, 'duty', 'duties')} rated`
