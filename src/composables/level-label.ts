import { useMessages } from '../messages/messages.ts'

/** What a level is called in words; 0 is 還不會做 and no level of the scale. */
export const useLevelLabel = (): ((level: number) => string) => {
  const m = useMessages()
  return (level) => (level === 0 ? m.value.rating.zero : (m.value.rating.levels[level - 1]?.label ?? ''))
}
