import type { FileProblem } from '../files/competency-file.ts'
import type { CatalogFailure, RatingsCsvProblem, StorageFailure } from '../services.ts'
import { enExplain } from './en-explain.ts'
import { enFindings } from './en-findings.ts'
import { enNotes } from './en-notes.ts'
import { enOnward } from './en-onward.ts'
import { enRating } from './en-rating.ts'
import { enReports } from './en-reports.ts'
import { enRequirements } from './en-requirements.ts'
import { enResult } from './en-result.ts'
import { enReview } from './en-review.ts'
import { enShell } from './en-shell.ts'
import { enStandard } from './en-standard.ts'
import { enStandards } from './en-standards.ts'
import type { zhTW } from './zh-TW.ts'

/** Every word of the screens in English. Official text stays as it is printed. */
export const en: typeof zhTW = {
  ...enShell,
  result: enResult,
  rating: enRating,
  findings: enFindings,
  standard: enStandard,
  standards: enStandards,
  onward: enOnward,
  notes: enNotes,
  review: enReview,
  explain: enExplain,
  requirements: enRequirements,
  reports: enReports,
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
