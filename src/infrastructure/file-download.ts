import type { FileSaver } from '../services.ts'

/** Hands a file to the browser's download. Nothing is sent anywhere. */
export const createFileSaver =
  (document: Document): FileSaver =>
  ({ name, type, content }) => {
    const url = URL.createObjectURL(new Blob([content], { type }))
    const link = document.createElement('a')
    link.href = url
    link.download = name
    link.click()
    // The download has taken the content over by then.
    setTimeout(() => URL.revokeObjectURL(url), 60_000)
  }
