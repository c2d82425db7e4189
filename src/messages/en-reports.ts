import { enShell } from './en-shell.ts'
import type { zhTWReports } from './zh-TW-reports.ts'

/** The words of `zh-TW-reports` in English. */
export const enReports: typeof zhTWReports = {
  printedAbout: (name, code, version, day, coverage) =>
    [[name, code].filter(Boolean).join(' '), version, `rated ${day}`, coverage].filter(Boolean).join(' · '),
  excel: 'Excel',
  savePicture: 'Download the radar',
  copySummary: 'Copy the summary',
  copied: 'The summary was copied; you can paste it into an e-mail or a note.',
  copyByHand: 'The browser did not allow copying. Please select the text below and copy it yourself.',
  summary: 'Summary',
  about: (name, code, day) => `${[name, code].filter(Boolean).join(' ')}, rated ${day}`,
  coverage: (coverage) => `Coverage: ${coverage}`,
  duty: (name, words, state) => `• ${name}: ${words}${state === '' ? '' : ` (${state})`}`,
  picture: {
    menu: 'Gap picture SVG',
    title: (name, code) => `${[name, code].filter(Boolean).join(' ')}: gaps by duty and task`,
    own: 'Own',
    required: 'Required',
    short: 'Short',
    over: 'Over',
    unrated: 'Not rated',
    values: (own, required, gap) => `Own ${own}, required ${required}, gap ${gap}`,
    onlyOwn: (own) => `Own ${own}`,
    purpose: enShell.app.purpose,
  },
}
