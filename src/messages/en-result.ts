import type { WeakestDuty } from '../reports/result-finding.ts'
import { enShell } from './en-shell.ts'
import { plural } from './en-shell.ts'
import type { zhTWResult } from './zh-TW-result.ts'
import type { Phrase } from './zh-TW-shell.ts'

const weakest = ({ name, lowBy, shortfall }: WeakestDuty): readonly Phrase[] => [
  { text: 'Most to be gained in ' },
  { text: name, isShort: true, isOfficial: true, end: ', ' },
  { text: lowBy === null ? `mean shortfall ${shortfall}.` : `on average ${lowBy} below.` },
]

export const enResult: typeof zhTWResult = {
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
        return [{ text: 'This standard sets no competency levels, ' }, { text: 'so only your own ratings are shown.' }]
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
}

const duties = ({ compared, total }: { readonly compared: number; readonly total: number }): string =>
  compared === total ? plural(total, 'duty', 'duties') : `${compared} of ${plural(total, 'duty', 'duties')} rated`
