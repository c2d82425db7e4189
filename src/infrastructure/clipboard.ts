import type { TextCopier } from '../services.ts'

/** Puts a text on the clipboard. Outside a secure context, or where the browser refuses, it does not. */
export const createTextCopier =
  (navigator: Navigator): TextCopier =>
  async (text) => {
    // Missing outside a secure context, whatever its type says.
    const { clipboard }: Partial<Navigator> = navigator
    if (clipboard === undefined) return false
    try {
      await clipboard.writeText(text)
      return true
    } catch {
      return false
    }
  }
