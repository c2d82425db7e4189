import { type ShallowRef, onScopeDispose, shallowRef, useTemplateRef, watch } from 'vue'

export interface Disclosure {
  readonly isOpen: Readonly<ShallowRef<boolean>>
  readonly toggle: () => void
  readonly close: () => void
  /** Closes it and gives the focus back to its button, for whatever is chosen in it and stays on the page. */
  readonly leave: () => void
  /** To be bound to the element that holds button and content: `ref="root"`. */
  readonly root: Readonly<ShallowRef<HTMLElement | null>>
}

/**
 * A button that shows and hides what stands behind it. Escape closes it and gives the focus back to its button; a click
 * elsewhere or the focus leaving closes it.
 */
export const useDisclosure = (): Disclosure => {
  const isOpen = shallowRef(false)
  const root = useTemplateRef<HTMLElement>('root')

  const close = (): void => {
    isOpen.value = false
  }

  const leave = (): void => {
    close()
    // There may be one button per width of the screen; the one that is not shown takes no focus.
    for (const button of root.value?.querySelectorAll<HTMLElement>('button[aria-expanded]') ?? []) button.focus()
  }

  const closeFromOutside = (event: Event): void => {
    if (!(event.target instanceof Node) || root.value?.contains(event.target) !== true) close()
  }

  const closeByKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') leave()
  }

  const listen = (isListening: boolean): void => {
    const change = isListening ? 'addEventListener' : 'removeEventListener'
    document[change]('click', closeFromOutside)
    document[change]('focusin', closeFromOutside)
    document[change]('keydown', closeByKey as EventListener)
  }

  watch(isOpen, listen)
  onScopeDispose(() => listen(false))

  return {
    isOpen,
    root,
    close,
    leave,
    toggle: () => {
      isOpen.value = !isOpen.value
    },
  }
}
