import type { RouteComponent } from 'vue-router'
import { loadTeamMemberPage, loadTeamPage } from './team-page.ts'

/**
 * The pages behind the main road. Their list alone, with the style sheets of each, would cost more than 1 kB of the first
 * request.
 */
export const laterPages = {
  tasks: () => import('../views/TaskListView.vue'),
  review: () => import('../views/ReviewView.vue'),
  recheck: () => import('../views/RecheckView.vue'),
  versions: () => import('../views/VersionsView.vue'),
  'hand-over': () => import('../views/HandOverView.vue'),
  'last-result': () => import('../views/LastResultView.vue'),
  history: () => import('../views/HistoryView.vue'),
  compare: () => import('../views/CompareView.vue'),
  plan: () => import('../views/PlanView.vue'),
  'plan-add': () => import('../views/PlanAddView.vue'),
  'plan-item': () => import('../views/PlanItemView.vue'),
  team: loadTeamPage,
  'team-import': () => import('../views/TeamImportView.vue'),
  'team-cover': () => import('../views/TeamCoverView.vue'),
  'team-member': loadTeamMemberPage,
  open: () => import('../views/OpenView.vue'),
  data: () => import('../views/DataView.vue'),
  settings: () => import('../views/SettingsView.vue'),
  'keys-help': () => import('../views/KeysHelpView.vue'),
  'not-found': () => import('../views/NotFoundView.vue'),
} satisfies Readonly<Record<string, () => Promise<{ readonly default: RouteComponent }>>>

/** The name of a page behind the main road. */
export type LaterPage = keyof typeof laterPages
