import type { CatalogFailure } from '../services.ts'
import { plural } from './en-shell.ts'
import type { zhTWStandards } from './zh-TW-standards.ts'

export const enStandards: typeof zhTWStandards = {
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
}
