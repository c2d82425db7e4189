import {
  type RouteComponent,
  type RouteMeta,
  type RouteRecordRaw,
  type Router,
  createRouter,
  createWebHistory,
} from 'vue-router'
import HomeView from '../views/HomeView.vue'

/** The routes by name; the addresses are fixed. */
export type RouteName =
  | 'home'
  | 'standards'
  | 'standard'
  | 'tasks'
  | 'rate'
  | 'review'
  | 'recheck'
  | 'result'
  | 'hand-over'
  | 'last-result'
  | 'plan'
  | 'plan-add'
  | 'plan-item'
  | 'history'
  | 'compare'
  | 'versions'
  | 'team'
  | 'team-import'
  | 'team-cover'
  | 'team-member'
  | 'open'
  | 'data'
  | 'settings'
  | 'keys-help'
  | 'not-found'

const assess = { section: 'assess' } as const
const result = { section: 'result' } as const
const plan = { section: 'plan' } as const
const team = { section: 'team' } as const

type PageLoader = () => Promise<{ readonly default: RouteComponent }>

type NamedRoute = RouteRecordRaw & { readonly name: RouteName }

/** `page` loads a page together with its words. */
const createRoutes = (page: (load: PageLoader) => () => Promise<RouteComponent>): readonly NamedRoute[] => {
  const toRoute = (name: RouteName, path: string, load: PageLoader, meta: RouteMeta = {}): NamedRoute => ({
    path,
    name,
    component: page(load),
    props: path.includes('/:'),
    meta,
  })
  return [
    // The first screen comes with the entry, so that it paints without another round trip.
    { path: '/', name: 'home', component: HomeView, meta: assess },
    toRoute('standards', '/standards', () => import('../views/StandardsView.vue'), assess),
    toRoute('standard', '/standards/:sid', () => import('../views/StandardView.vue'), assess),
    toRoute('tasks', '/a/:aid', () => import('../views/TaskListView.vue'), assess),
    toRoute('rate', '/a/:aid/rate/:pid', () => import('../views/RateView.vue'), assess),
    toRoute('review', '/a/:aid/review', () => import('../views/ReviewView.vue'), assess),
    toRoute('recheck', '/a/:aid/recheck', () => import('../views/RecheckView.vue'), assess),
    toRoute('versions', '/a/:aid/versions', () => import('../views/VersionsView.vue'), assess),
    toRoute('result', '/a/:aid/result', loadResultPage, result),
    toRoute('hand-over', '/a/:aid/handover', () => import('../views/HandOverView.vue'), result),
    toRoute('last-result', '/result', () => import('../views/LastResultView.vue'), result),
    toRoute('history', '/history/:sid', () => import('../views/HistoryView.vue'), result),
    toRoute('compare', '/compare', () => import('../views/CompareView.vue'), result),
    toRoute('plan', '/plan', () => import('../views/PlanView.vue'), plan),
    toRoute('plan-add', '/plan/add', () => import('../views/PlanAddView.vue'), plan),
    toRoute('plan-item', '/plan/:itemId', () => import('../views/PlanItemView.vue'), plan),
    toRoute('team', '/team', loadTeamPage, team),
    toRoute('team-import', '/team/import', () => import('../views/TeamImportView.vue'), team),
    toRoute('team-cover', '/team/cover/:tid', () => import('../views/TeamCoverView.vue'), team),
    toRoute('team-member', '/team/:memberId', loadTeamMemberPage, team),
    toRoute('open', '/open', () => import('../views/OpenView.vue')),
    toRoute('data', '/data', () => import('../views/DataView.vue')),
    toRoute('settings', '/settings', () => import('../views/SettingsView.vue')),
    toRoute('keys-help', '/help/keys', () => import('../views/KeysHelpView.vue')),
    { path: '/:path(.*)*', name: 'not-found', component: page(() => import('../views/NotFoundView.vue')) },
  ]
}

/** One address, two views: the result, and what it requires. */
const loadResultPage: PageLoader = async () => {
  const [{ createPageOfViews }, { default: view }] = await Promise.all([
    import('./page-of-views.ts'),
    import('../views/ResultView.vue'),
  ])
  const requirements = async () => (await import('../views/RequirementsView.vue')).default
  return { default: createPageOfViews(view, { requirements }, ['aid']) }
}

/** The picture of a team, who belongs to it, what it requires, and its rules. */
const loadTeamPage: PageLoader = async () => (await import('./team-page.ts')).loadTeamPage()
const loadTeamMemberPage: PageLoader = async () => (await import('./team-page.ts')).loadTeamMemberPage()

export const createAppRouter = (baseUrl: string, loadWords: () => Promise<void>): Router =>
  createRouter({
    history: createWebHistory(baseUrl),
    routes: [
      ...createRoutes((load) => async () => {
        const [view] = await Promise.all([load(), loadWords()])
        return view.default
      }),
    ],
    scrollBehavior: (to, from, saved) => {
      if (saved !== null) return saved
      // Choosing a filter or opening a part of the same page leaves the reader where he is.
      if (to.path === from.path && to.query.why === from.query.why) return to.hash === '' ? false : { el: to.hash }
      return { top: 0 }
    },
  })
