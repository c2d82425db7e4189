import { plural } from './en-shell.ts'
import type { zhTWSettings } from './zh-TW-settings.ts'

/** The words of `zh-TW-settings` in English. */
export const enSettings: typeof zhTWSettings = {
  title: 'Settings',
  heading: [{ text: 'Settings are kept ' }, { text: 'in this browser on this device only.' }],
  appearance: 'Appearance and language',
  theme: 'Theme',
  themes: { system: 'System', light: 'Light', dark: 'Dark' },
  themeText: '“System” follows the setting of this device.',
  language: 'Language',
  languages: { 'zh-Hant-TW': '中文', en: 'English' },
  languageText: 'The standards are official Chinese texts and are shown in the original in either language.',
  answering: 'Answering',
  digitKeys: 'Answer with digit keys',
  digitKeysText: 'Press 1–6 to rate at once. When off, choose with the arrow keys and press Enter.',
  autoAdvance: 'Go to the next question after answering',
  autoAdvanceText: 'When off, choose and then press “Continue”.',
  toKeys: 'All keys and words',
  keys: {
    title: 'Keys and words',
    heading: [{ text: 'The keyboard is enough: ' }, { text: 'one key per question.' }],
    words: 'Words for the levels',
    ownWords: 'Short label (a word of this product)',
    officialWords: 'Official description (original)',
    toSettings: 'Turn the digit keys off in the settings',
  },
  reports: 'Reports',
  organization: {
    label: 'Organisation',
    text: 'Printed on every report and put into every Excel workbook. Optional; a backup carries it along.',
    save: 'Save the organisation',
    saved: 'Saved. It stands on everything that is printed, and in every workbook that is made, from now on.',
    removed: 'Saved. Reports name no organisation.',
  },
  person: {
    heading: 'About me',
    purpose: 'Used only when files are made',
    name: 'Name',
    employeeNumber: 'Employee number',
    unit: 'Unit',
    none: 'Not given',
    optional:
      'All of it is optional. Files made from then on carry what you give; a file name only your name, and only when you tick it while handing over.',
    change: 'Change',
    save: 'Save',
    saved: 'Saved. Files made from now on carry it.',
  },
  assessments: {
    heading: 'Self-assessments on this device',
    remove: 'Erase this self-assessment',
    removeNamed: (name, day) => `Erase this self-assessment: ${name}, ${day}`,
    ask: (name) =>
      `The answers, evidence, requirements of your own, snapshots and plan of “${name}” are erased together and can only be restored from a backup file downloaded before. Please download a backup first.`,
    confirm: 'Erase it; this cannot be undone',
    removed: (name) => `“${name}” was erased. The other self-assessments are unchanged.`,
  },
  demo: {
    heading: 'Sample data',
    text: 'A finished self-assessment and the result of the time before, to look at the screens with. The ratings are invented, count as no change, and can be removed in one step at any time.',
    added: 'Sample data is on this device.',
    open: 'See the sample result',
  },
  counts: {
    evidence: 'Evidence',
    evidenceCount: (count) => plural(count, 'note'),
    plan: 'Development plan',
    planCount: (count) => plural(count, 'item'),
    demo: 'Sample data',
    demoCount: (count) => plural(count, 'self-assessment'),
  },
}
