// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createApp, defineComponent, h, nextTick, shallowRef } from 'vue'
import { RouterView, createMemoryHistory, createRouter, useRoute } from 'vue-router'
import { type DelayedSave, useDelayedSave } from '../../src/composables/delayed-save.ts'

/** A page about one person, which stays the same component when it turns to another, with a field that can be closed. */
const openPage = async () => {
  const saved: string[] = []
  let saving: DelayedSave | undefined
  const isOpen = shallowRef(true)
  const field = defineComponent(() => {
    const route = useRoute()
    saving = useDelayedSave(() => saved.push(route.path))
    return () => h('p', route.path)
  })
  const page = defineComponent(() => () => (isOpen.value ? h(field) : null))
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:person', component: page }] })
  await router.push('/one')
  const app = createApp(() => h(RouterView))
  app.use(router)
  app.mount(document.createElement('div'))
  const close = (): Promise<void> => {
    isOpen.value = false
    return nextTick()
  }
  return { router, saved, close, type: () => saving?.soon() }
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('a text that is saved by itself', () => {
  it('is saved once, when the person pauses', async () => {
    const { saved, type } = await openPage()
    type()
    await vi.advanceTimersByTimeAsync(200)
    type()
    await vi.advanceTimersByTimeAsync(200)
    expect(saved).toEqual([])
    await vi.advanceTimersByTimeAsync(200)
    expect(saved).toEqual(['/one'])
  })

  it('is saved with the one it is about where the page turns to another', async () => {
    const { router, saved, type } = await openPage()
    type()
    await router.push('/other')
    expect(saved).toEqual(['/one'])
    type()
    router.back()
    await vi.advanceTimersByTimeAsync(1000)
    expect(saved).toEqual(['/one', '/other'])
  })

  it.each([
    ['its field is closed', ({ close }: Awaited<ReturnType<typeof openPage>>) => close()],
    ['the window is closed', () => void window.dispatchEvent(new Event('pagehide'))],
  ])('is saved at once where %s', async (_, leave) => {
    const page = await openPage()
    page.type()
    await leave(page)
    expect(page.saved).toEqual(['/one'])
  })
})
