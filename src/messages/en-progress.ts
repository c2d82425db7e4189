import type { Direction } from '../reports/progress.ts'
import { countChanges } from './en-onward.ts'
import { enShell, plural } from './en-shell.ts'
import type { zhTWProgress } from './zh-TW-progress.ts'
import type { Phrase } from './zh-TW-shell.ts'

const { dates } = enShell

/** A former state as short as it stays clear beside the later one. */
const since = (from: Date, to: Date): string => {
  if (from.getFullYear() !== to.getFullYear())
    return from.toLocaleDateString('en-GB', { month: 'long', year: 'numeric' })
  if (from.getMonth() !== to.getMonth()) return from.toLocaleDateString('en-GB', { month: 'long' })
  return from.getDate() === to.getDate() ? `${dates.day(from)}, ${dates.time(from)}` : dates.day(from)
}

const groupWords: Readonly<Record<Direction, string>> = {
  up: 'Higher',
  down: 'Lower',
  even: 'Unchanged',
  once: 'Rated only once',
  never: 'Rated neither time',
}

const toSentence = (parts: readonly string[]): readonly Phrase[] =>
  parts.map((part, index) => ({ text: `${part}${index === parts.length - 1 ? '.' : ', '}` }))

/** The words of `zh-TW-progress` in English. */
export const enProgress: typeof zhTWProgress = {
  title: 'Progress',
  heading: (from, to, counts) => {
    const words = countChanges(counts, 'task')
    return words.length === 0
      ? [{ text: 'No task was rated both times, ' }, { text: 'so there is no change to show yet.' }]
      : [{ text: `Compared with ${since(from, to)}: ` }, ...toSentence(words)]
  },
  emptyHeading: [{ text: 'After your second self-assessment ' }, { text: 'the two are compared here.' }],
  emptyText:
    'You can also keep the present ratings as a snapshot and compare with it when you have changed some of them.',
  noneRated: 'No question of this standard is rated yet.',
  startAnew: 'Begin a new self-assessment',
  before: 'Before',
  now: 'Now',
  required: 'Required',
  lookingBack: 'Looking back',
  change: 'Change',
  state: (time, name, coverage) => `${name === null ? time : `${name} (${time})`} · ${coverage}`,
  duties: 'Duties',
  dutiesNote: 'Mean level',
  tasks: 'Tasks',
  tasksNote: 'Grouped by change, then in the order of the standard',
  insideDuty: (counts) => {
    const words = countChanges({ ...counts, even: 0 }, 'task')
    return words.length > 0 ? words.join(', ') : counts.even > 0 ? 'All tasks unchanged' : 'No task rated both times'
  },
  group: (direction, count) => `${groupWords[direction]}: ${plural(count, 'task')}`,
  neverRated: (count) => `${plural(count, 'more task')} rated neither time and not listed here.`,
  belowTenth: 'under 0.1',
  showRest: (count) => `Show ${count} more`,
  showLess: 'Show the first 10 only',
  rowSentence: (label, before, now, required, lookingBack) =>
    `${label}: ${[
      before === null ? 'not rated before' : `before ${before}`,
      now === null ? 'not rated now' : `now ${now}`,
      ...(required === null ? [] : [`required ${required}`]),
      ...(lookingBack === null ? [] : [`looking back ${lookingBack}`]),
    ].join(', ')}.`,
  fallen: (name, before, now) => `${name}: down from ${before} to ${now}.`,
  fallenText: 'Lower is not always a step back: the more you learn, the more strictly you may judge yourself.',
  fallenEvidence: 'This evidence may help you to judge:',
  lookingBackText:
    'A dashed dot is the level you give your former self on looking back; the rating of that time is unchanged.',
  sameVersion:
    'Both times used the same standard, with the same fingerprint of the content. Self-assessments by another version are not compared with these.',
  otherVersion: (day) => `See progress by another version (last ${day})`,
  print: 'Print',
  snapshots: 'Snapshots',
  snapshotsText: (day) =>
    `A snapshot holds the present ratings of the self-assessment of ${day} and stays the same whatever you change later. It is kept on this device only; deleting it does not affect the self-assessment.`,
  snapshotName: 'Name of the snapshot',
  takeSnapshot: 'Keep as a snapshot',
  snapshotTaken: (name) => `The snapshot “${name}” was kept.`,
  noSnapshots: 'No snapshots yet.',
  snapshotLine: (day, coverage) => `${day} · ${coverage}`,
  rename: 'Rename',
  renameOf: (name) => `Rename: ${name}`,
  saveName: 'Save the name',
  remove: 'Delete',
  removeOf: (name) => `Delete: ${name}`,
  removeQuestion: (name) => `Delete the snapshot “${name}”?`,
  removeText: 'This cannot be undone. The self-assessment itself is not affected.',
  removeConfirm: 'Delete this snapshot',
  cancel: 'Cancel',
  compare: {
    title: 'Comparison of standards',
    eyebrowRated: (name) => `Your ratings: ${name}`,
    eyebrowPlain: (name) => `Compared: ${name}`,
    choose: [{ text: 'Choose two competency standards to compare.' }],
    chooseText:
      'With ratings of yours you also see which knowledge and skills you already have; without, the content of the two standards is compared.',
    heading: (name, counts, isRated) => {
      const parts = [
        ...(counts.held > 0 ? [`${counts.held} you already have`] : []),
        ...(counts.short > 0 ? [`${counts.short} to strengthen`] : []),
        ...(counts.used > 0 ? [`${counts.used} you have used`] : []),
        ...(counts.unrated > 0
          ? [`${counts.unrated} ${isRated ? 'with the same text but not rated yet' : 'in both standards'}`]
          : []),
        ...(counts.added > 0 ? [`${counts.added} new`] : []),
      ]
      const subject: readonly Phrase[] = [
        ...(isRated ? [{ text: 'Moving to ' }] : []),
        { text: name, isOfficial: true, end: ': ' },
      ]
      if (counts.total === 0) return [...subject, { text: 'the original lists no knowledge or skills.' }]
      if (counts.added === counts.total)
        return [
          { text: 'No knowledge or skill has the same text in both: ' },
          { text: counts.total === 1 ? 'the one item of ' : `all ${counts.total} items of ` },
          { text: name, isOfficial: true },
          { text: counts.total === 1 ? ' counts as new.' : ' count as new.' },
        ]
      const sentence = parts.map((part, index) =>
        index === 0 ? `of ${plural(counts.total, 'item')} of knowledge and skill, ${part}` : part,
      )
      return [...subject, ...toSentence(sentence)]
    },
    tooLittle: (coverage) => [{ text: `${coverage}: ` }, { text: 'too little to compare yet.' }],
    tooLittleText:
      'Once half or more is rated, you see what you already have. Until then only the texts are compared below.',
    sameStandard: [{ text: 'Both sides are the same standard; ' }, { text: 'please choose another.' }],
    continue: 'Continue rating',
    own: 'Your ratings',
    ownPlain: 'Competency standard',
    target: 'Standard to compare with',
    none: 'Please choose',
    option: (name, coverage) => (coverage === null ? `${name} · Not rated yet` : `${name} · ${coverage}`),
    held: 'You already have',
    short: 'To strengthen',
    used: 'You have used',
    usedText: 'This standard sets no competency levels, so it is only said that you have used these.',
    unrated: 'Same text, not rated yet',
    both: 'In both standards',
    similar: 'Similar text: you decide',
    similarCount: (count) => `${plural(count, 'item')}, counted as new for now`,
    added: 'New',
    addedAlso: (count) => `listed, ${count} more above`,
    count: 'listed',
    levels: (own, required) => `${own} / ${required}`,
    usedIn: (tasks, ratings, own) => `You use it in ${tasks}: ${plural(ratings, 'indicator')}, mean ${own}`,
    shortfall: (shortfall) => `${shortfall} below`,
    listedIn: (tasks) => `Your standard uses it in ${tasks}`,
    ownText: 'Your standard: ',
    decidedSame: 'The same, as you decided: ',
    same: 'Count as the same',
    sameOf: (text) => `Count as the same: ${text}`,
    undo: 'Undo',
    undoOf: (text) => `Undo, do not count as the same: ${text}`,
    taskCount: (count) => plural(count, 'task'),
    rule: 'Texts are compared, not codes: one code often has different texts in two standards. A level comes from the tasks that use the item; it is no rating of the knowledge or skill itself. Attitudes have no level and are left out.',
  },
  versions: {
    title: 'Comparison of versions',
    updated: 'This standard has been updated. Self-assessments in progress still use the former one.',
    link: 'Compare the two versions',
    heading: (counts) => {
      const found = [
        { count: counts.same, words: 'with the same text' },
        { count: counts.changed, words: 'changed' },
        { count: counts.added, words: 'new' },
        { count: counts.gone, words: 'no longer listed' },
      ].filter(({ count }) => count > 0)
      const parts = found.map(
        ({ count, words }, index) => `${index === 0 ? plural(count, 'indicator') : count} ${words}`,
      )
      return [{ text: 'This standard has been updated: ' }, ...toSentence(parts)]
    },
    onlyOther: 'No text of an indicator has changed, only other parts, such as levels, knowledge or skills.',
    none: [{ text: 'This self-assessment uses the present version.' }],
    text: 'Your self-assessment and its ratings are unchanged and still use the version they were begun with. Only indicators with the same text and the same task can take their ratings into a new self-assessment.',
    back: 'Back to the tasks',
    newStandard: 'See the new version',
    changed: 'Changed',
    added: 'New',
    gone: 'No longer listed',
    same: 'Same text',
    before: 'Former',
    now: 'New version',
    movedTask: (task) => `Same text, now under the task “${task}”`,
  },
}
