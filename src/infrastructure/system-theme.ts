import type { SystemTheme } from '../services.ts'

/** Whether this device prefers dark colours, now and whenever that changes. */
export const createSystemTheme = (matchMedia: (query: string) => MediaQueryList): SystemTheme => {
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const read = (): 'light' | 'dark' => (dark.matches ? 'dark' : 'light')
  return {
    read,
    watch: (changed) => dark.addEventListener('change', () => changed(read())),
  }
}
