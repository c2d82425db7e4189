import { type InjectionKey, type ShallowRef, inject, shallowRef } from 'vue'
import type { zhTW } from './zh-TW.ts'
import { zhTWShell } from './zh-TW-shell.ts'

export type { Phrase } from './zh-TW-shell.ts'

/** The words of the frame and of the first screen. */
export type ShellMessages = typeof zhTWShell

/** The words of every screen. */
export type Messages = typeof zhTW

/** The words in the language that was chosen; those of the pages behind the first screen follow with the first page. */
export interface MessageCatalogue {
  readonly shell: Readonly<ShallowRef<ShellMessages>>
  readonly pages: Readonly<ShallowRef<Messages | null>>
  readonly loadPages: () => Promise<void>
}

export const messagesKey: InjectionKey<MessageCatalogue> = Symbol('messages')

export const createMessageCatalogue = (): MessageCatalogue => {
  const shell = shallowRef<ShellMessages>(zhTWShell)
  const pages = shallowRef<Messages | null>(null)
  return {
    shell,
    pages,
    loadPages: async () => {
      const { zhTW } = await import('./zh-TW.ts')
      pages.value = zhTW
      shell.value = zhTW
    },
  }
}

const useCatalogue = (): MessageCatalogue => {
  const catalogue = inject(messagesKey)
  if (catalogue === undefined) throw new Error('The app has been started without its messages.')
  return catalogue
}

/** For the frame and the first screen. */
export const useShellMessages = (): Readonly<ShallowRef<ShellMessages>> => useCatalogue().shell

/** For the pages behind the first screen; the router has loaded their words before it shows them. */
export const useMessages = (): Readonly<ShallowRef<Messages>> => {
  const { pages } = useCatalogue()
  if (pages.value === null) throw new Error('A page is shown before its words are loaded.')
  return pages as Readonly<ShallowRef<Messages>>
}
