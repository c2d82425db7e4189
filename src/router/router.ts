import {
  type RouteComponent,
  type RouteMeta,
  type RouteRecordRaw,
  type Router,
  createRouter,
  createWebHistory,
} from 'vue-router'
import HomeView from '../views/HomeView.vue'
import type { LaterPage } from './later-pages.ts'

/** The routes by name; the addresses are fixed. */
export type RouteName = 'home' | 'standards' | 'standard' | 'rate' | 'result' | LaterPage

const assess = { section: 'assess' } as const
const result = { section: 'result' } as const
const plan = { section: 'plan' } as const
const team = { section: 'team' } as const

type PageLoader = () => Promise<{ readonly default: RouteComponent }>

type NamedRoute = RouteRecordRaw & { readonly name: RouteName }

/** Loads the words of the main road, and those of the pages behind it. */
export interface WordsLoader {
  readonly loadPages: () => Promise<void>
  readonly loadLaterPages: () => Promise<void>
}

/** Every page comes together with its words. */
const createRoutes = (words: WordsLoader): readonly NamedRoute[] => {
  const toPage = (
    name: RouteName,
    path: string,
    load: PageLoader,
    loadWords: () => Promise<void>,
    meta: RouteMeta = {},
  ): NamedRoute => ({
    path,
    name,
    component: async () => {
      const [view] = await Promise.all([load(), loadWords()])
      return view.default
    },
    props: path.includes('/:'),
    meta,
  })
  const toRoute = (name: RouteName, path: string, load: PageLoader, meta: RouteMeta): NamedRoute =>
    toPage(name, path, load, words.loadPages, meta)
  const toLater = (name: LaterPage, path: string, meta?: RouteMeta): NamedRoute =>
    toPage(name, path, async () => (await import('./later-pages.ts')).laterPages[name](), words.loadLaterPages, meta)
  return [
    // The first screen comes with the entry, so that it paints without another round trip.
    { path: '/', name: 'home', component: HomeView, meta: assess },
    toRoute('standards', '/standards', () => import('../views/StandardsView.vue'), assess),
    toRoute('standard', '/standards/:sid', () => import('../views/StandardView.vue'), assess),
    toRoute('rate', '/a/:aid/rate/:pid', () => import('../views/RateView.vue'), assess),
    toRoute('result', '/a/:aid/result', loadResultPage, result),
    toLater('tasks', '/a/:aid', assess),
    toLater('review', '/a/:aid/review', assess),
    toLater('recheck', '/a/:aid/recheck', assess),
    toLater('versions', '/a/:aid/versions', assess),
    toLater('hand-over', '/a/:aid/handover', result),
    toLater('last-result', '/result', result),
    toLater('history', '/history/:sid', result),
    toLater('compare', '/compare', result),
    toLater('plan', '/plan', plan),
    toLater('plan-add', '/plan/add', plan),
    toLater('plan-item', '/plan/:itemId', plan),
    toLater('team', '/team', team),
    toLater('team-import', '/team/import', team),
    toLater('team-cover', '/team/cover/:tid', team),
    toLater('team-member', '/team/:memberId', team),
    toLater('open', '/open'),
    toLater('data', '/data'),
    toLater('settings', '/settings'),
    toLater('keys-help', '/help/keys'),
    { ...toLater('not-found', '/:path(.*)*'), props: false },
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

export const createAppRouter = (baseUrl: string, words: WordsLoader): Router =>
  createRouter({
    history: createWebHistory(baseUrl),
    routes: [...createRoutes(words)],
    scrollBehavior: (to, from, saved) => {
      if (saved !== null) return saved
      // The page has just been opened and stands at its top: going there again would lay it out before it is shown.
      if (from.matched.length === 0) return false
      // Choosing a filter or opening a part of the same page leaves the reader where he is.
      if (to.path === from.path && to.query.why === from.query.why) return to.hash === '' ? false : { el: to.hash }
      return { top: 0 }
    },
  })
