import type { TextCopier } from '../services.ts'

/** Puts a text on the clipboard. Outside a secure context, or where the browser refuses, it does not. */
export const createTextCopier =
  (navigator: Navigator): TextCopier =>
  async (text) => {
    try {
      // Missing outside a secure context, whatever its type says: that throws as well.
      await navigator.clipboard.writeText(text)
      return true
    } catch {
      return false
    }
  }
