import { plural } from './en-shell.ts'
import type { zhTWRequirements } from './zh-TW-requirements.ts'

/** The words of `zh-TW-requirements` in English. */
export const enRequirements: typeof zhTWRequirements = {
  title: 'Required levels and importance',
  heading: (sheet) => {
    if (sheet.undecidedCount > 0)
      return [
        { text: `${plural(sheet.undecidedCount, 'task')} with several levels ` },
        { text: 'printed side by side: ' },
        { text: 'you decide which to use.' },
      ]
    if (sheet.withoutLevelCount === sheet.taskCount)
      return [
        { text: 'This standard sets no competency levels; ' },
        { text: 'with target levels of your own there are gaps.' },
      ]
    if (sheet.withoutLevelCount > 0)
      return [{ text: `${plural(sheet.withoutLevelCount, 'task')} still without a required level.` }]
    if (sheet.setCount === 0)
      return [{ text: `${plural(sheet.taskCount, 'task')}: ` }, { text: 'required levels as in the original.' }]
    return [{ text: `${sheet.setCount} set by you, ` }, { text: 'the rest as in the original.' }]
  },
  lead: 'What you set here changes only the requirements, gaps and priorities of this self-assessment; the ratings and the original stay as they are. ',
  nextRound: 'Your next self-assessment by the same standard takes these settings over.',
  back: 'See the gap result',
  resetAll: 'Reset everything to the original',
  confirmResetAll: (count) =>
    `${plural(count, 'setting')} will be removed; levels go back to the original and importance to its default.`,
  confirm: 'Remove these settings',
  cancel: 'Cancel',
  link: 'Required levels and importance',
  linkOpen: (count) => `${plural(count, 'task')} with several levels printed: decide which to use`,
  linkNoLevel: 'Set required levels of your own',
  setLevels: 'Set required levels',
  noLevels: 'The original sets no competency levels.',
  noLevelsText: 'Once you set target levels of your own, the result shows gaps.',
  dutyUndecided: (levels, open, highest) =>
    `Printed side by side: ${levels.join(', ')}, without saying which task has which level. ${plural(open, 'task')} counted as ${highest} for now.`,
  dutyWithoutLevel: (open) => `The original sets no level. ${plural(open, 'task')} without a target level yet.`,
  dutyChosen: (level) => `All tasks of this duty use level ${level}, set by you.`,
  dutyMixed: 'You have set different levels for the tasks of this duty.',
  dutyGroup: (name) => `Level for the whole duty: ${name}`,
  dutyLevel: (level) => `All level ${level}`,
  resetDuty: 'Reset the levels to the original',
  level: 'Required level',
  levelOf: (name) => `Required level: ${name}`,
  levelName: (level) => `Level ${level}`,
  importance: 'Importance',
  importanceOf: (name) => `Importance: ${name}`,
  importanceOption: (importance, isDefault) => (isDefault ? `${importance} (default)` : `${importance}`),
  importanceText:
    'Importance is 1–6, with 6 the highest, and 3 where you set none. Gap times importance decides what to strengthen first.',
  printed: (levels) => {
    if (levels.length === 0) return 'No level in the original'
    return levels.length > 1 ? `Printed side by side: ${levels.join(', ')}` : `Original: level ${levels.join('')}`
  },
  sameAsTask: 'Same as the task',
  ownEntry: (day) => `Set by you, ${day}`,
  handedOut: (by, day) => `Set by ${by ?? 'your manager or HR'}, ${day}`,
  setInside: (count) => `${plural(count, 'indicator')} set separately`,
  reason: 'Reason (optional)',
  reasonOf: (name) => `Reason for the setting: ${name}`,
  reasonShown: (reason) => `Reason: ${reason}`,
  indicators: (count) => plural(count, 'indicator'),
  details: (count) => `${plural(count, 'indicator')} and reason`,
  reset: 'Reset to the original',
  resetOf: (name) => `Reset to the original: ${name}`,
  changed: 'Required levels and importance were updated.',
}
