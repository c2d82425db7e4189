import { watchEffect } from 'vue'
import { useShellMessages } from '../messages/messages.ts'

/** Keeps the title of the browser tab: 「差距結果 – 職能自評」. */
export const usePageTitle = (page: () => string): void => {
  const m = useShellMessages()
  watchEffect(() => {
    document.title = m.value.app.title(page())
  })
}
