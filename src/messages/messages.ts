import { type InjectionKey, type ShallowRef, inject, shallowReadonly, shallowRef } from 'vue'
import type { zhTW } from './zh-TW.ts'
import { zhTWShell } from './zh-TW-shell.ts'

export type { Phrase } from './zh-TW-shell.ts'

/** The words of the frame and of the first screen. Every language has exactly these. */
export type ShellMessages = typeof zhTWShell

/** The words of every screen. Every language has exactly these. */
export type Messages = typeof zhTW

/** As the page says it in its `lang`. */
export type Language = 'zh-Hant-TW' | 'en'

/** The words in the language that was chosen; those of the pages behind the first screen follow with the first page. */
export interface MessageCatalogue {
  readonly language: Readonly<ShallowRef<Language>>
  readonly shell: Readonly<ShallowRef<ShellMessages>>
  readonly pages: Readonly<ShallowRef<Messages | null>>
  readonly loadPages: () => Promise<void>
  /** Changes every word at once, as soon as they have arrived. Until then, and where they do not, nothing changes. */
  readonly setLanguage: (language: Language) => Promise<void>
}

export const messagesKey: InjectionKey<MessageCatalogue> = Symbol('messages')

/** The words of a language are loaded instead of those of another, not beside them; only the first frame is Chinese. */
const loadShellByLanguage: Readonly<Record<Language, () => Promise<ShellMessages>>> = {
  'zh-Hant-TW': () => Promise.resolve(zhTWShell),
  en: async () => (await import('./en-shell.ts')).enShell,
}
const loadPagesByLanguage: Readonly<Record<Language, () => Promise<Messages>>> = {
  'zh-Hant-TW': async () => (await import('./zh-TW.ts')).zhTW,
  en: async () => (await import('./en.ts')).en,
}

export const createMessageCatalogue = (): MessageCatalogue => {
  const language = shallowRef<Language>('zh-Hant-TW')
  const shell = shallowRef<ShellMessages>(zhTWShell)
  const pages = shallowRef<Messages | null>(null)
  let wanted = language.value
  let arePagesWanted = false

  const show = async (): Promise<void> => {
    const chosen = wanted
    const all = arePagesWanted ? await loadPagesByLanguage[chosen]() : null
    const frame = all ?? (await loadShellByLanguage[chosen]())
    // Another language was chosen while this one was on its way.
    if (chosen !== wanted) return show()
    if (all !== null) pages.value = all
    shell.value = frame
    language.value = chosen
  }

  return {
    language: shallowReadonly(language),
    shell,
    pages,
    loadPages: () => {
      arePagesWanted = true
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

/** For the frame and the first screen. */
export const useShellMessages = (): Readonly<ShallowRef<ShellMessages>> => useCatalogue().shell

/** For the pages behind the first screen; the router has loaded their words before it shows them. */
export const useMessages = (): Readonly<ShallowRef<Messages>> => {
  const { pages } = useCatalogue()
  if (pages.value === null) throw new Error('A page is shown before its words are loaded.')
  return pages as Readonly<ShallowRef<Messages>>
}
