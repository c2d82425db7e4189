import { type Component, defineAsyncComponent, inject } from 'vue'
import { messagesKey } from '../messages/messages.ts'

/** A part of a page that comes when it is needed, together with words that the page around it may do without. */
export const usePartWithWords = (
  load: () => Promise<{ readonly default: Component }>,
  words: 'loadPages' | 'loadLaterPages',
): Component => {
  const messages = inject(messagesKey)
  return defineAsyncComponent(async () => {
    const [part] = await Promise.all([load(), messages?.[words]()])
    return part.default
  })
}
