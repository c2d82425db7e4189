import { type ShallowRef, onScopeDispose, shallowReadonly, shallowRef, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { afterPaint } from './after-paint.ts'

export interface ShownIndicator {
  readonly shownId: Readonly<ShallowRef<string>>
  /** Shows an indicator at once; the address follows. */
  readonly show: (indicatorId: string) => void
}

/**
 * The indicator on the screen. It runs ahead of the address: going there costs more than painting the next indicator,
 * so the address follows as soon as that is painted. Where the address goes by itself (Back, a link), it is followed.
 */
export const useShownIndicator = (goTo: (indicatorId: string) => Promise<unknown>): ShownIndicator => {
  const route = useRoute()
  const router = useRouter()
  const addressId = (): string => String(route.params.pid ?? '')
  const shownId = shallowRef(addressId())
  /** The indicator that the address is being sent to. */
  let sentTo: string | null = null
  let callOff: (() => void) | null = null

  const stay = (): void => {
    callOff?.()
    callOff = null
  }

  const send = async (): Promise<void> => {
    callOff = null
    if (shownId.value === addressId()) return
    const id = shownId.value
    sentTo = id
    try {
      await goTo(id)
    } finally {
      sentTo = null
    }
    // Keys that came meanwhile; where somebody has gone elsewhere instead, nothing is left to follow.
    if (addressId() === id) follow()
  }

  const follow = (): void => {
    if (callOff === null && sentTo === null && shownId.value !== addressId()) callOff = afterPaint(() => void send())
  }

  watch(addressId, (id) => {
    // An address without an indicator is that of the page that comes next.
    if (id === sentTo || id === '') return
    stay()
    shownId.value = id
  })

  /** By Back and Forward the browser has gone there already; what it left cannot be named any more. */
  const isLinkFollowed = (): boolean => router.options.history.location === route.fullPath

  // Whoever leaves is not called back by an address that follows late, and by Back comes to what was shown last.
  onScopeDispose(
    router.beforeEach(async (to) => {
      stay()
      if (to.params.pid !== undefined || shownId.value === addressId() || !isLinkFollowed()) return
      await send()
      // Where the address could not follow, leaving matters more.
      return shownId.value === addressId() ? to : undefined
    }),
  )
  onScopeDispose(stay)

  return {
    shownId: shallowReadonly(shownId),
    show: (indicatorId) => {
      shownId.value = indicatorId
      // Here nothing waits to be laid out; behind the change it would cost a layout of its own.
      if (window.scrollY > 0) window.scrollTo({ top: 0 })
      follow()
    },
  }
}
