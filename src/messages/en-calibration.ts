import type { zhTWCalibration } from './zh-TW-calibration.ts'
import type { Phrase } from './zh-TW-shell.ts'

const mostNamed = 2
/** Official names stay in their language; the words that join them do not. */
const named = (tasks: readonly string[]): readonly Phrase[] =>
  tasks.length > mostNamed
    ? [{ text: tasks[0] ?? '', isOfficial: true, end: ` and ${tasks.length - 1} more tasks ` }]
    : tasks.map((text, index) => ({ text, isOfficial: true, end: index < tasks.length - 1 ? ' and ' : ' ' }))
const pairs = (count: number): string => `${count} pair${count === 1 ? '' : 's'}`
const people = (count: number): string => `${count} ${count === 1 ? 'person' : 'people'}`

export const enCalibration: typeof zhTWCalibration = {
  title: 'Calibration',
  link: 'Calibration',
  heading: (finding, tasks) => {
    switch (finding.type) {
      case 'nobody':
        return [{ text: 'There are no ratings to compare yet.' }]
      case 'nothing-in-common':
        return [{ text: 'No indicator is rated in both; ' }, { text: 'there is nothing to compare.' }]
      case 'apart':
        return [
          ...named(tasks),
          { text: `${tasks.length > 1 ? 'are' : 'is'} seen most differently: ` },
          {
            text: `${finding.far} of ${pairs(finding.compared)}${tasks.length > 1 ? ' each' : ''} lie two levels or more apart.`,
          },
        ]
      case 'near':
        return [{ text: `All ${pairs(finding.compared)} of ratings are the same ` }, { text: 'or one level apart.' }]
      case 'same':
        return [{ text: `All ${pairs(finding.compared)} of ratings are the same.` }]
    }
  },
  emptyLead: 'Once the manager has rated every indicator of somebody, both ratings are compared here.',
  compared: (count) => `Own and manager’s ratings of ${people(count)}`,
  notBlindCount: (count) => `${count} of them not blind`,
  awaitingCount: (count) => `${people(count)} awaiting the manager’s rating, not counted`,
  pairs,
  same: 'The same',
  near: 'One level apart',
  far: 'Two or more apart',
  selfHigher: 'Own rating higher',
  otherHigher: 'Manager’s rating higher',
  bothRated: 'Rated by both',
  pairMeaning: 'A pair is one indicator of one person to which both have given a level.',
  principle:
    'Either direction counts alike and neither side is the right one; nothing is averaged, and nobody has a number. Before the next round, agree on what each level means in the tasks that lie furthest apart.',
  tasks: 'Which tasks are seen differently',
  tasksOrder: 'In the order of the standard',
  indicators: 'Indicators two levels or more apart',
  indicatorsOrder: 'Most pairs first, then in the order of the standard',
  noIndicators: 'No indicator lies two levels or more apart.',
  farOf: (far, compared) => `${far} of ${pairs(compared)} two levels or more apart`,
  higher: (self, other) => `own rating higher in ${pairs(self)}, manager’s rating higher in ${pairs(other)}`,
  people: 'Members',
  inComparison: 'In the comparison',
  notBlind: 'not blind',
  awaiting: 'Awaiting the manager’s rating',
  showAllPeople: (count) => `All ${count}`,
}
