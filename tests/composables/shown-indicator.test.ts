// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type App, createApp, defineComponent, h, nextTick } from 'vue'
import { type Router, RouterView, createMemoryHistory, createRouter } from 'vue-router'
import { type ShownIndicator, useShownIndicator } from '../../src/composables/shown-indicator.ts'

/** A page that shows an indicator, in an app with one other page that takes its time to come. */
const openPage = async () => {
  let shown: ShownIndicator | undefined
  const page = defineComponent(() => {
    shown = useShownIndicator((pid) => router.push({ name: 'rate', params: { pid } }))
    return () => h('p', shown?.shownId.value)
  })
  let arrive = (): void => undefined
  const elsewhere = new Promise<typeof page>((resolve) => {
    arrive = () => resolve(defineComponent(() => () => h('p', 'elsewhere')))
  })
  const router: Router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/rate/:pid', name: 'rate', component: page },
      { path: '/result', component: () => elsewhere },
    ],
  })
  await router.push('/rate/a')
  const visited: string[] = []
  router.afterEach((to, _, failure) => {
    if (failure === undefined) visited.push(to.path)
  })
  const app: App = createApp(() => h(RouterView))
  app.use(router)
  const root = document.createElement('div')
  app.mount(root)
  await nextTick()
  const seen = (): string | null => root.textContent
  return { router, visited, seen, arrive, app, show: (id: string) => shown?.show(id) }
}

/** The frame is handed over, and everything that follows it has been done. */
const painted = (): Promise<unknown> => vi.advanceTimersByTimeAsync(50)

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('the indicator on the screen', () => {
  it('is shown before the address has followed, and the address follows once it is painted', async () => {
    const { router, seen, show } = await openPage()
    show('b')
    await nextTick()
    expect([seen(), router.currentRoute.value.path]).toEqual(['b', '/rate/a'])
    await painted()
    expect([seen(), router.currentRoute.value.path]).toEqual(['b', '/rate/b'])
  })

  it('leaves one address per indicator that was painted, so that Back leads through all of them', async () => {
    const { router, visited, seen, show } = await openPage()
    for (const id of ['b', 'c', 'd']) {
      show(id)
      await painted()
    }
    expect(visited).toEqual(['/rate/b', '/rate/c', '/rate/d'])
    router.back()
    await painted()
    expect(seen()).toBe('c')
  })

  it('ends at the last one when several come within one frame, without an address for those that nobody saw', async () => {
    const { visited, seen, show } = await openPage()
    for (const id of ['b', 'c', 'd']) show(id)
    await painted()
    expect([seen(), visited]).toEqual(['d', ['/rate/d']])
  })

  it('follows the address where that goes by itself, also while it was to follow the screen', async () => {
    const { router, visited, seen, show } = await openPage()
    await router.push('/rate/x')
    await nextTick()
    expect(seen()).toBe('x')
    show('y')
    await router.push('/rate/z')
    await painted()
    expect(seen()).toBe('z')
    expect(visited).toEqual(['/rate/x', '/rate/z'])
  })

  it('does not call back somebody who is on the way to another page', async () => {
    const { router, seen, arrive, show } = await openPage()
    show('b')
    const leaving = router.push('/result')
    await painted()
    arrive()
    await leaving
    await painted()
    expect([seen(), router.currentRoute.value.path]).toEqual(['elsewhere', '/result'])
  })

  it('is where Back leads to, however soon after it came a link was followed', async () => {
    const { router, visited, seen, arrive, show } = await openPage()
    arrive()
    show('b')
    await router.push('/result')
    expect(visited).toEqual(['/rate/b', '/result'])
    router.back()
    await painted()
    expect([seen(), router.currentRoute.value.path]).toEqual(['b', '/rate/b'])
  })

  it('is left by Back without another address', async () => {
    const { router, visited, arrive, show } = await openPage()
    arrive()
    await router.push('/result')
    await router.push('/rate/a')
    show('b')
    router.back()
    await painted()
    expect(visited).toEqual(['/result', '/rate/a', '/result'])
  })

  it('moves no address once the page has gone', async () => {
    const { visited, app, show } = await openPage()
    show('b')
    app.unmount()
    await painted()
    expect(visited).toEqual([])
  })

  it('does not wait for a frame in a tab where none comes', async () => {
    const { router, show } = await openPage()
    vi.stubGlobal('requestAnimationFrame', () => 0)
    show('b')
    await vi.advanceTimersByTimeAsync(100)
    vi.unstubAllGlobals()
    expect(router.currentRoute.value.path).toBe('/rate/b')
  })
})
