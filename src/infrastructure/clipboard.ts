import type { TextCopier } from '../services.ts'

/** Puts a text on the clipboard. Outside a secure context, or where the browser refuses, it does not. */
export const createTextCopier =
  (navigator: Navigator): TextCopier =>
  async (text) => {
    try {
      // Missing outside a secure context, whatever its type says.
      await (navigator.clipboard as Clipboard | undefined)?.writeText(text)
      return 'clipboard' in navigator
    } catch {
      return false
    }
  }
