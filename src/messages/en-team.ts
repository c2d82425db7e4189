import type { Phrase } from './zh-TW-shell.ts'
import type { zhTWTeam } from './zh-TW-team.ts'

const most = 2
const named = (names: readonly string[]): string =>
  names.length > most ? `${names.slice(0, most).join(', ')} and ${names.length - most} more` : names.join(', ')

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** The words of `zh-TW-team` in English. */
export const enTeam: typeof zhTWTeam = {
  title: 'Team',
  table: 'Team',
  people: (count) => counted(count, 'person', 'people'),
  eyebrow: (name, count) => `${name}, ${counted(count, 'person', 'people')}`,
  finding: (finding): readonly Phrase[] => {
    switch (finding.type) {
      case 'nobody':
        return [{ text: 'Nobody has handed in yet.' }]
      case 'nobody-counted':
        return [{ text: 'There is no self-assessment for the heat map yet.' }]
      case 'no-requirement':
        return [{ text: 'This standard has no required levels,' }, { text: ' so only levels are shown.' }]
      case 'uncovered':
        return [{ text: 'Nobody meets ' }, { text: named(finding.names), isShort: true, isOfficial: true, end: '.' }]
      case 'single':
        return [
          { text: 'Only one person meets ' },
          { text: named(finding.names), isShort: true, isOfficial: true, end: ',' },
          { text: ' a single point of failure.' },
        ]
      case 'covered':
        return [{ text: 'At least two people meet every duty.' }]
    }
  },
  empty: [{ text: 'Put the members’ self-assessments together' }, { text: ' and see who can support whom.' }],
  emptyLead:
    'Ask the members to choose “Hand to manager” on their result page, then import the files here. They stay on this device and are not uploaded.',
  import: 'Import members’ files',
  exportCsv: 'Export CSV',
  exportCsvHidden: 'Export CSV (no names)',
  moreExports: 'More exports',
  moreActions: 'More actions',
  exportsHidden: 'Names are hidden: the files say A, B, C as well.',
  exportKinds: {
    'team-csv': 'Team matrix CSV',
    'team-ratings-csv': 'Everybody’s ratings CSV',
    'team-gaps-csv': 'Everybody’s gaps CSV',
    'team-xlsx': 'Excel (a sheet each)',
  },
  workbookTooLarge: 'Too many people for one Excel file. Use CSV instead.',
  print: 'Print',
  show: 'Show',
  showLabel: 'What is shown',
  showOptions: { gap: 'Gap', level: 'Level' },
  by: 'Columns',
  byLabel: 'What the columns are',
  byOptions: { duty: 'Duties', task: 'Tasks' },
  hideNames: 'Hide names',
  order: 'Order',
  orders: { roster: 'Roster', name: 'Name', unit: 'Unit', number: 'Employee number', date: 'Date of rating' },
  filter: 'Find a name, number or unit',
  filtered: (shown, total) => `${shown} of ${counted(total, 'person', 'people')} match`,
  nobodyFound: (text) => `Nobody matches “${text}”.`,
  heatHeading: { duty: 'People × duties', task: 'People × tasks' },
  heatRule: {
    gap: (order) => `Gap = own − required. Order: ${order}`,
    level: (order) => `Own level. Order: ${order}`,
  },
  scrollRegion: { duty: 'Table of people × duties, can be scrolled', task: 'Table of people × tasks, can be scrolled' },
  person: 'Person',
  required: (required) => `Required ${required}`,
  requiredBetween: (lowest, highest) => `Required ${lowest}–${highest}`,
  coverageHead: 'Rated/applicable',
  coverage: (rated, applicable) => `${rated}/${applicable}`,
  cellCoverage: ', rated ',
  withShort: ', met on average, but something inside is short',
  missing: {
    unrated: 'Not rated',
    'no-opportunity': 'No opportunity',
    'not-applicable': 'Not applicable',
    'not-handed-in': 'Not handed in',
    'other-standard': 'Uses another standard',
    undecided: 'Two contents of one revision, choose one',
    'awaiting-review': 'Handed in, waits for the manager’s rating',
  },
  noRequirement: 'Nothing required',
  met: 'People who meet it',
  meanGap: 'Mean gap',
  meanShortfall: 'Mean shortfall',
  countOf: (count, of) => `${count}/${of}`,
  legend: {
    worst: '▼ short by 1.5 or more',
    bad: 'short by 0.6–1.4',
    low: 'short by 0.1–0.5',
    even: '0 to +0.4',
    over: '+0.5 or more',
    missing: 'not rated',
    withShort: 'met on average, but a task or indicator is short',
  },
  heatNote: (smallest) =>
    `Only people who meet every task are counted as meeting a duty. Means are shown from ${smallest} people on; small 5/6 says that 5 of 6 indicators are rated.`,
  absences: {
    'not-handed-in': (count) => `${count} not handed in`,
    'other-standard': (count) => `${count} with another standard, not in the heat map`,
    undecided: (count) => `${count} with two contents of one revision, choose one`,
    'awaiting-review': (count) => `${count} handed in, waiting for the manager’s rating`,
  },
  cover: 'Who can support',
  coverOrder: 'Fewest people first',
  nobodyCovers: 'Nobody',
  single: 'Single point of failure',
  covers: (count, of) => `${count} of ${of}`,
  onlyOne: (name) => `only ${name} meets it`,
  lonelyMark: ': ',
  backups: 'Within 0.5, could be trained as a backup',
  others: (count) => `${count} more`,
  coverPage: (name) => `${name}: who can support`,
  coverHeading: (name, count): readonly Phrase[] =>
    count === 0
      ? [{ text: 'Nobody meets ' }, { text: name, isShort: true, isOfficial: true, end: '.' }]
      : count === 1
        ? [
            { text: 'Only one person meets ' },
            { text: name, isShort: true, isOfficial: true, end: ',' },
            { text: ' a single point of failure.' },
          ]
        : [{ text: `${count} people can support ` }, { text: name, isOfficial: true, end: '.' }],
  coverPeople: 'People who can support',
  coverNames: 'In roster order, not by level',
  noBackups: 'Nobody is within 0.5.',
  coverNeeds: 'Knowledge and skills of this task',
  coverTasks: 'Tasks of this duty',
  distribution: {
    duty: 'How people are distributed over the duties',
    task: 'How people are distributed over the tasks',
  },
  distributionOrder: 'Largest share of people who are short first',
  oneMember: 'One member',
  requirement: 'Required',
  medianOwn: 'Median own',
  medianGap: 'Gap',
  metShort: 'Met',
  onAverageShort: 'Met on average＊',
  unsettledShort: 'Too little rated',
  underShort: 'Short',
  ratedOf: (count, of) => `${count} of ${of} rated`,
  distributionSentence: (name, rated, met, onAverage, under, median) =>
    `${name}: ${rated} rated, ${met} meet it, ${onAverage} on average with something short inside, ${under} are short. ${median}`,
  medianSentence: (own, required) => `Median own ${own}, required ${required}.`,
  needs: 'Gaps and training needs',
  needsOrder: 'Most people first, then by priority',
  needsLead: (people, compared) =>
    `${people} of ${counted(compared, 'person', 'people')} fall short in at least one task.`,
  noNeeds: 'No task is below its requirement.',
  needsTask: 'Task',
  needsPeople: 'People short',
  needsShortfall: 'Mean shortfall',
  needsPriority: 'Priority',
  competencies: 'Knowledge and skills that most people need',
  competencyPeople: (people) => counted(people, 'person', 'people'),
  competencyTasks: (codes) => `Tasks ${codes}`,
  showAll: (count) => `All ${count}`,
  manage: 'Manage the team',
  toPeople: 'Roster and who has handed in',
  toRequirements: 'Required levels of the team',
  toSettings: 'Team settings',
  choose: 'Team',
  newTeam: 'New team',
  standardHeading: 'Competency standard',
  standardLabel: 'The standard that the team looks at',
  standardText:
    'The heat map, the gaps and the training needs compare with this standard. Until one is chosen, the first results that are imported decide it.',
  saveStandard: 'Use this standard',
  teamName: 'Name of the team',
  teamUnit: 'Unit (optional)',
  create: 'Create the team',
  save: 'Save',
  cancel: 'Cancel',
  rename: 'Name and rules',
  smallestGroup: 'People needed for an average',
  smallestGroupText: 'Below it, means and medians read “—”. At least 3.',
  managerRating: 'The manager rates the same indicators',
  managerRatingText:
    'Self-ratings are hidden until the manager has rated the same indicators; until then they read “handed in, waits for the manager’s rating”.',
  delete: 'Delete this team',
  deleteText: (name) =>
    `“${name}”, its roster and everything imported into it will be deleted for good. The members’ own files are not affected.`,
  confirmDelete: 'Delete for good',
  rosterTitle: 'Roster and who has handed in',
  rosterHeading: (total, missing): readonly Phrase[] => {
    if (total === 0) return [{ text: 'Nobody is on the roster yet.' }]
    return missing === 0
      ? [{ text: `All ${total} have handed in.` }]
      : [{ text: `Of ${counted(total, 'person', 'people')},` }, { text: ` ${missing} have not handed in.` }]
  },
  rosterLead: 'Whoever has handed in a file appears by itself. People who have not can be added beforehand.',
  back: 'Back to the team',
  addPeople: 'Add people',
  addPeopleText: 'One person per line: name, and if you like number and unit, separated by commas or tabs.',
  add: 'Add to the roster',
  added: (count) => `${counted(count, 'person', 'people')} added.`,
  age: (day) => `Rated on ${day}`,
  old: (months) => `${months} months old, may be outdated`,
  edit: 'Change',
  editOf: (name) => `Change ${name}`,
  remove: 'Remove from the team',
  removeOf: (name) => `Remove ${name} from the team`,
  removed: (name) => `${name} is removed from the team; what was handed in is kept.`,
  putBack: 'Put back',
  putBackOf: (name) => `Put ${name} back into the team`,
  removedPeople: 'Removed people',
  moveUp: (name) => `Move ${name} up`,
  moveDown: (name) => `Move ${name} down`,
  name: 'Name',
  number: 'Employee number',
  unit: 'Unit',
  aliases: 'Taken for one person',
  aliasOf: (one, same) => `${one} is taken for ${same}`,
  removeAlias: 'Separate',
  removeAliasOf: (name) => `Separate ${name}`,
  sameAs: 'Is the same person as',
  sameAsNobody: 'nobody else',
  noName: '(no name given)',
  memberTitle: 'Result of a member',
  memberHeading: (name, text): readonly Phrase[] => [{ text: `${name}: ` }, ...text],
  memberHistory: 'Revisions handed in',
  memberHistoryOrder: 'Newest first',
  revision: (revision) => `Revision ${revision}`,
  current: 'used by the heat map',
  fork: 'two contents of one revision',
  forkOf: (revision, contents) => `${revision} has ${contents === 2 ? 'two' : contents} contents`,
  forkContent: (place) => `Content ${place}`,
  forkElsewhere: 'The team picture uses another revision; this choice changes the history only.',
  fromTable: 'from a CSV',
  altered: 'the file was edited',
  evidence: 'Evidence handed in',
  noEvidence: 'No evidence was handed in.',
  readOnly: 'This is what the member handed in; it cannot be changed here. Requirements are those of the team.',
  requirementsTitle: 'Required levels and importance of the team',
  requirementsLead:
    'Used for the heat map, gaps and training needs of the whole team; what members set for themselves is not used here.',
  demo: 'Demo team; people and ratings are invented.',
  tryDemo: 'Show a demo team',
  demoFailed: 'The demo team was not added. Connect and try again.',
  removeDemo: 'Remove the demo team',
  notFound: 'This team or person is not here; it may have been deleted.',
  loading: 'Putting the team together…',
}
