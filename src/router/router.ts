import { type RouteComponent, type RouteRecordRaw, type Router, createRouter, createWebHistory } from 'vue-router'
import HomeView from '../views/HomeView.vue'
import { createResultPage } from './result-page.ts'

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
  | 'last-result'
  | 'plan'
  | 'plan-add'
  | 'plan-item'
  | 'history'
  | 'compare'
  | 'versions'
  | 'data'
  | 'settings'
  | 'keys-help'
  | 'not-found'

const assess = { section: 'assess' } as const
const result = { section: 'result' } as const
const plan = { section: 'plan' } as const

type PageLoader = () => Promise<{ readonly default: RouteComponent }>

/** `page` loads a page together with its words. */
const createRoutes = (
  page: (load: PageLoader) => () => Promise<RouteComponent>,
): readonly (RouteRecordRaw & { readonly name: RouteName })[] => [
  // The first screen comes with the entry, so that it paints without another round trip.
  { path: '/', name: 'home', component: HomeView, meta: assess },
  { path: '/standards', name: 'standards', component: page(() => import('../views/StandardsView.vue')), meta: assess },
  {
    path: '/standards/:sid',
    name: 'standard',
    component: page(() => import('../views/StandardView.vue')),
    props: true,
    meta: assess,
  },
  {
    path: '/a/:aid',
    name: 'tasks',
    component: page(() => import('../views/TaskListView.vue')),
    props: true,
    meta: assess,
  },
  {
    path: '/a/:aid/rate/:pid',
    name: 'rate',
    component: page(() => import('../views/RateView.vue')),
    props: true,
    meta: assess,
  },
  {
    path: '/a/:aid/review',
    name: 'review',
    component: page(() => import('../views/ReviewView.vue')),
    props: true,
    meta: assess,
  },
  {
    path: '/a/:aid/recheck',
    name: 'recheck',
    component: page(() => import('../views/RecheckView.vue')),
    props: true,
    meta: assess,
  },
  {
    path: '/a/:aid/result',
    name: 'result',
    component: page(async () => {
      const { default: view } = await import('../views/ResultView.vue')
      return {
        default: createResultPage(view, {
          requirements: async () => (await import('../views/RequirementsView.vue')).default,
        }),
      }
    }),
    props: true,
    meta: result,
  },
  { path: '/result', name: 'last-result', component: page(() => import('../views/LastResultView.vue')), meta: result },
  { path: '/plan', name: 'plan', component: page(() => import('../views/PlanView.vue')), meta: plan },
  { path: '/plan/add', name: 'plan-add', component: page(() => import('../views/PlanAddView.vue')), meta: plan },
  {
    path: '/plan/:itemId',
    name: 'plan-item',
    component: page(() => import('../views/PlanItemView.vue')),
    props: true,
    meta: plan,
  },
  {
    path: '/history/:sid',
    name: 'history',
    component: page(() => import('../views/HistoryView.vue')),
    props: true,
    meta: result,
  },
  { path: '/compare', name: 'compare', component: page(() => import('../views/CompareView.vue')), meta: result },
  {
    path: '/a/:aid/versions',
    name: 'versions',
    component: page(() => import('../views/VersionsView.vue')),
    props: true,
    meta: assess,
  },
  { path: '/data', name: 'data', component: page(() => import('../views/DataView.vue')) },
  { path: '/settings', name: 'settings', component: page(() => import('../views/SettingsView.vue')) },
  { path: '/help/keys', name: 'keys-help', component: page(() => import('../views/KeysHelpView.vue')) },
  { path: '/:path(.*)*', name: 'not-found', component: page(() => import('../views/NotFoundView.vue')) },
]

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
