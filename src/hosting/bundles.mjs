// Which modules the build puts into one file. Left alone it makes a file of whatever two pages share, and most of those are
// a few hundred bytes: each would be asked for, checked and started by itself.

/** @typedef {{ readonly name: string; readonly modules: readonly string[]; readonly packages?: readonly string[] }} Bundle */

/**
 * Paths in `src`, without the ending. The first bundle that names a module gets it, with what it takes that no other bundle
 * has. What the first page takes stands in none but `database`: the whole bundle would come with that page.
 * @type {readonly Bundle[]}
 */
export const bundles = [
  {
    // What the pages of one assessment share.
    name: 'assessment',
    modules: [
      'components/base/ModalDialog',
      'components/base/PageIcon',
      'components/base/SegmentedControl',
      'components/gap/GapNumber',
      'components/layout/NotFound',
      'components/reports/PrintedOrganization',
      'composables/after-paint',
      'domain/coded-name',
      'domain/competency-levels',
      'domain/evidence',
      'domain/evidence-draft',
      'domain/gap-analysis',
      'domain/indicator-marks',
      'domain/required-level',
      'domain/requirement-profile',
      'domain/shown-numbers',
      'reports/rating-pace',
      'reports/shown-group',
      'stores/answer-queue',
      'stores/assessment-details',
      'stores/current-assessment',
      'stores/organization',
      'views/OrganizationLine',
    ],
  },
  {
    // What the rating page shares with the other ways of rating.
    name: 'rating',
    modules: [
      'components/base/TwoVersions',
      'components/layout/KeysDialog',
      'components/rating/KeyList',
      'components/rating/SegmentBar',
      'components/standard/CompetencyLines',
      'composables/answer-words',
      'composables/beside-question',
      'composables/rating-keys',
      'reports/progress-segments',
      'reports/rating-options',
      'reports/rating-rail',
      'reports/rating-round',
      'stores/indicator-marks',
    ],
  },
  {
    // What opens the database and reads the assessments: always needed together, behind the first paint.
    name: 'database',
    packages: ['dexie'],
    modules: [
      'infrastructure/assessment-repository',
      'infrastructure/database',
      'infrastructure/database-session',
      'infrastructure/device-records',
      'infrastructure/organization-record',
      'infrastructure/quarantine',
      'infrastructure/storage',
      'infrastructure/stored-records',
    ],
  },
  {
    // What stands beside the answers of an assessment: every page of it reads that behind its first paint.
    name: 'assessment-details',
    modules: [
      'domain/development-plan',
      'domain/self-check',
      'domain/snapshot',
      'domain/text-match',
      'infrastructure/assessment-details',
      'infrastructure/delete-assessment',
      'infrastructure/detail-records',
      'infrastructure/read-records',
    ],
  },
  {
    // What the result shares with the pages that it leads to.
    name: 'result',
    modules: [
      'components/gap/ScaleHead',
      'components/handover/PackLine',
      'components/reports/ExportOutcome',
      'domain/calendar-day',
      'domain/result-age',
      'domain/standard-address',
      'reports/label-breaks',
      'reports/plan-candidates',
      'reports/priority-order',
      'stores/history',
      'stores/plan',
      'stores/received-reviews',
      'stores/subject-watch',
    ],
  },
  {
    // How teams, and what came from a manager, are stored.
    name: 'team-records',
    modules: [
      'domain/assessment-cycle',
      'domain/review',
      'domain/standard-reference',
      'domain/team',
      'infrastructure/team-records',
    ],
  },
  {
    // What the pages of a team share.
    name: 'team',
    modules: [
      'components/team/DemoTeamNotice',
      'components/team/PeopleNames',
      'components/team/TeamPrintFooter',
      'components/team/person-name',
      'composables/team-address',
      'stores/chosen-team',
      'stores/latest-answer',
      'stores/team-picture',
      'stores/teams',
    ],
  },
  {
    name: 'forms',
    modules: [
      'components/base/DraftConflicts',
      'components/base/FileButton',
      'components/base/SelectField',
      'components/plan/FormField',
      'components/plan/SignOff',
      'components/settings/SwitchField',
      'composables/delayed-save',
      'composables/seen-draft',
    ],
  },
  {
    // What every file that is made begins with.
    name: 'files',
    modules: ['files/file-names', 'files/local-time', 'files/result-files'],
  },
]

/**
 * Matches the paths of what belongs to a bundle.
 * @param {Bundle} bundle
 */
export const bundleToPattern = ({ modules, packages = [] }) => {
  const files = modules.map((path) => `/src/${path}\\.(?:ts|vue)$`)
  const folders = packages.map((name) => `/node_modules/${name}/`)
  return new RegExp([...files, ...folders].join('|').replaceAll('/', '[\\\\/]'), 'u')
}
