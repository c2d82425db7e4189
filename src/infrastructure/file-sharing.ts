import type { AssessmentExchange, MadeFile } from '../services.ts'

/** The system's own way to pass a file on, where there is one. Nothing is sent before the person has chosen where to. */
export const createFileSharer = (navigator: Navigator): Pick<AssessmentExchange, 'canShare' | 'share'> => {
  // Older browsers and most desktops have no such interface.
  const sharing: Partial<Pick<Navigator, 'canShare' | 'share'>> = navigator
  const toData = ({ name, type, content }: MadeFile): ShareData => ({ files: [new File([content], name, { type })] })
  return {
    canShare: (file) => sharing.share !== undefined && sharing.canShare?.call(navigator, toData(file)) === true,
    share: async (file) => {
      try {
        await navigator.share(toData(file))
        return 'shared'
      } catch (error) {
        return error instanceof DOMException && error.name === 'AbortError' ? 'cancelled' : 'failed'
      }
    },
  }
}
