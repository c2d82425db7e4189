import { type InjectionKey, type ShallowRef, inject, shallowReadonly, shallowRef } from 'vue'
import type { zhTWLater } from './zh-TW-later.ts'
import type { zhTW } from './zh-TW.ts'
import { zhTWShell } from './zh-TW-shell.ts'

export type { Phrase } from './zh-TW-shell.ts'

/** The words of the frame and of the first screen. Every language has exactly these. */
export type ShellMessages = typeof zhTWShell

/** Those and the words of the main road: choosing a standard, rating, and the result. */
export type Messages = typeof zhTW

/** Those and the words of the pages behind the main road. */
export type LaterMessages = typeof zhTWLater

/** As the page says it in its `lang`. */
export type Language = 'zh-Hant-TW' | 'en'

/** The words in the language that was chosen. Each page waits for the smallest part that has all of its words. */
export interface MessageCatalogue {
  readonly language: Readonly<ShallowRef<Language>>
  readonly shell: Readonly<ShallowRef<ShellMessages>>
  readonly pages: Readonly<ShallowRef<Messages | null>>
  readonly laterPages: Readonly<ShallowRef<LaterMessages | null>>
  readonly loadPages: () => Promise<void>
  readonly loadLaterPages: () => Promise<void>
  /** Changes every word at once, as soon as they have arrived. Until then, and where they do not, nothing changes. */
  readonly setLanguage: (language: Language) => Promise<void>
}

export const messagesKey: InjectionKey<MessageCatalogue> = Symbol('messages')

interface LanguageLoader {
  readonly shell: () => Promise<ShellMessages>
  readonly pages: () => Promise<Messages>
  readonly laterPages: () => Promise<LaterMessages>
}

/** The words of a language are loaded instead of those of another, not beside them; only the first frame is Chinese. */
const loaderByLanguage: Readonly<Record<Language, LanguageLoader>> = {
  'zh-Hant-TW': {
    shell: () => Promise.resolve(zhTWShell),
    pages: async () => (await import('./zh-TW.ts')).zhTW,
    laterPages: async () => (await import('./zh-TW-later.ts')).zhTWLater,
  },
  en: {
    shell: async () => (await import('./en-shell.ts')).enShell,
    pages: async () => (await import('./en.ts')).en,
    laterPages: async () => (await import('./en-later.ts')).enLater,
  },
}

export const createMessageCatalogue = (): MessageCatalogue => {
  const language = shallowRef<Language>('zh-Hant-TW')
  const shell = shallowRef<ShellMessages>(zhTWShell)
  const pages = shallowRef<Messages | null>(null)
  const laterPages = shallowRef<LaterMessages | null>(null)
  let wanted = language.value
  let arePagesWanted = false
  let areLaterPagesWanted = false

  const show = async (): Promise<void> => {
    const chosen = wanted
    const load = loaderByLanguage[chosen]
    const later = areLaterPagesWanted ? await load.laterPages() : null
    const own = later ?? (arePagesWanted ? await load.pages() : null)
    const frame = own ?? (await load.shell())
    // Another language was chosen while this one was on its way.
    if (chosen !== wanted) return show()
    if (later !== null) laterPages.value = later
    if (own !== null) pages.value = own
    shell.value = frame
    language.value = chosen
  }

  return {
    language: shallowReadonly(language),
    shell,
    pages,
    laterPages,
    loadPages: () => {
      arePagesWanted = true
      return show()
    },
    loadLaterPages: () => {
      areLaterPagesWanted = true
      return show()
    },
    setLanguage: async (chosen) => {
      wanted = chosen
      try {
        await show()
      } catch (error) {
        // The pages that come next speak the language that is shown.
        wanted = language.value
        throw error
      }
    },
  }
}

const useCatalogue = (): MessageCatalogue => {
  const catalogue = inject(messagesKey)
  if (catalogue === undefined) throw new Error('The app has been started without its messages.')
  return catalogue
}

const toLoaded = <Words>(words: Readonly<ShallowRef<Words | null>>): Readonly<ShallowRef<Words>> => {
  if (words.value === null) throw new Error('A page is shown before its words are loaded.')
  return words as Readonly<ShallowRef<Words>>
}

/** For the frame and the first screen. */
export const useShellMessages = (): Readonly<ShallowRef<ShellMessages>> => useCatalogue().shell

/** For the pages of the main road; the router has loaded their words before it shows them. */
export const useMessages = (): Readonly<ShallowRef<Messages>> => toLoaded(useCatalogue().pages)

/** The same for the pages behind the main road, and for nothing that a page of the main road shows. */
export const useLaterMessages = (): Readonly<ShallowRef<LaterMessages>> => toLoaded(useCatalogue().laterPages)
