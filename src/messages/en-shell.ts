import type { Coverage } from '../domain/coverage.ts'
import type { StorageFailure } from '../services.ts'
import type { zhTWShell } from './zh-TW-shell.ts'

/** `1 question`, `2 questions`. */
export const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`

const coverage = ({ rated, applicable, notApplicable }: Coverage): string =>
  `Rated ${rated} of ${applicable} applicable${notApplicable > 0 ? `, ${notApplicable} not applicable` : ''}`

/** The words of the frame and of the first screen in English; loaded instead of the Chinese ones. */
export const enShell: typeof zhTWShell = {
  app: {
    name: 'Competency self-assessment',
    title: (page) => `${page} – Competency self-assessment`,
    skipLink: 'Skip to the main content',
    mainMenu: 'Main menu',
    mainMenuBottom: 'Main menu (bottom)',
    selfAssessment: 'Rate',
    result: 'Result',
    plan: 'Development plan',
    team: 'Team',
    more: 'More: data and privacy, settings, keys',
    dataAndPrivacy: 'Data and privacy',
    settings: 'Settings',
    keys: 'Keys',
    toDark: 'Switch to dark colours',
    toLight: 'Switch to light colours',
    attribution: (holder) =>
      `The texts of the standards are from the iCAP platform of ${holder}, printed in the original. Copyright: ${holder}.`,
    purpose: 'For your own development; not to be the sole ground for pay, promotion or dismissal.',
    close: 'Close',
    retry: 'Try again',
  },
  list: (items) => items.join(', '),
  clauses: (parts) => parts.filter((part) => part !== '').join(', '),
  sentence: (text) => `${text}.`,
  dates: {
    day: (date) => date.toLocaleDateString('en-GB', { day: 'numeric', month: 'short' }),
    fullDay: (date) => date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }),
    time: (date) => date.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' }),
  },
  minutes: (minutes) => `about ${plural(minutes, 'minute')}`,
  minutesLeft: (minutes) => `about ${plural(minutes, 'minute')} left`,
  coverage,
  share: ({ count, of }) => `${count}/${of}`,
  saveState: {
    saved: 'Saved on this device',
    saving: 'Saving…',
    failed: 'Not saved',
  },
  update: {
    waiting: 'There is a new version. All your answers are saved; you can update now or later.',
    accept: 'Update and reload',
    later: 'Later',
  },
  insecure: {
    text: 'This address is no secure connection (https or localhost), so the app cannot work offline and the browser will not protect the data. Please open it under an https address; answers are still saved in this browser.',
  },
  home: {
    title: 'Home',
    empty: [{ text: 'Choose a standard and ' }, { text: 'begin your first self-assessment.' }],
    emptyLead: '18 questions take about 6 minutes. Stop whenever you like and go on where you left off.',
    chooseStandard: 'Choose a standard',
    facts: [
      { term: 'No account, no connection', text: 'Answers are kept on this device only and are never uploaded.' },
      { term: 'You decide who gets it', text: 'Only files that you make leave this device.' },
      {
        term: 'Before you change computers',
        text: 'Download a backup under “Data and privacy” and restore it in the other browser.',
      },
    ],
    answered: (name, done, left) =>
      left === 0
        ? [{ text: name, isOfficial: true }, { text: `: ${plural(done, 'question')} answered, none left.` }]
        : [{ text: name, isOfficial: true }, { text: `: ${done} answered, ` }, { text: `${left} to go.` }],
    lastAnswered: (day, time) => `Last answered ${day}, ${time}`,
    startedOn: (day) => `Begun ${day}`,
    nextIn: (code, name) => `Next question: ${[code, name].join(' ').trim()}.`,
    allAnswered: 'Every question is answered.',
    continue: 'Continue rating',
    currentResult: 'See the current result',
    others: 'Other self-assessments',
    othersOrder: 'Last changed first',
    continueShort: 'Continue',
    resultShort: 'See the result',
    noOpportunity: (count) => `${count} without an opportunity`,
    openFile: 'Open a file',
    backupReminder: (changes) => `${plural(changes, 'change')} not backed up yet.`,
    toData: 'Download a backup',
    restore: 'Restore from a backup',
    lost: 'Your earlier data is not here any more; the browser may have cleared it. If you have a backup file, you can restore it at once.',
  },
  demo: {
    notice: 'Sample data: all ratings are invented.',
    invitation: 'Want to see what it looks like first?',
    add: 'Show sample data',
    remove: 'Remove sample data',
    earlier: 'Last time',
    addFailed: 'The sample data was not added. Your own data is unchanged; please connect and try again.',
  },
  crash: {
    text: 'Something went wrong on this screen. Your answers are all saved on this device. Please reload; if it happens again, download a backup.',
    reload: 'Reload',
  },
  noCode: 'no code',
  ratingProgress: (answered, total) => `${answered} of ${plural(total, 'question')} answered`,
  storageFailure: (failure: StorageFailure): string => {
    switch (failure.type) {
      case 'StorageNewer':
        return 'The data here was written by a newer version, which this one cannot read. Nothing was changed; please reload to update the app.'
      case 'StorageBlocked':
        return 'Another tab has an older version open, so the data cannot be opened here yet. Please close the other tabs; this page will go on by itself.'
      case 'StorageStale':
        return 'This page is out of date; another tab has been updated. Your data is safe; please reload this page.'
      case 'StorageRefused':
        return 'This browser window cannot keep data; it may be a private window. Please use an ordinary window: answers given here are lost when it is closed.'
      case 'StorageFull':
        return 'This device is out of space and new answers cannot be saved. What is saved is not affected. Please download a backup first, then free some space.'
      case 'StorageFailed':
        return 'The database did not respond, and the last action was not saved. What is saved is not affected; please try again.'
    }
  },
}
