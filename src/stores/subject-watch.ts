/** How the watching of one subject begins. */
export interface SubjectWatching<Source> {
  /** Forgets what is shown of the subject before. */
  readonly reset: () => void
  readonly load: () => Promise<Source>
  /** Returns what ends the subscription. */
  readonly subscribe: (source: Source) => () => void
}

/**
 * Watches one subject at a time, the last that was asked for. Asking for it again changes nothing; a subject whose
 * source did not arrive is asked for anew by the next who wants it.
 */
export const createSubjectWatch = () => {
  let watched: string | null = null
  let stop = (): void => undefined
  /** Somebody may go to another subject and come back before the first answer: only the last request subscribes. */
  let requests = 0

  return async <Source>(subject: string, { reset, load, subscribe }: SubjectWatching<Source>): Promise<void> => {
    if (watched === subject) return
    requests += 1
    const own = requests
    watched = subject
    stop()
    stop = () => undefined
    reset()
    try {
      const source = await load()
      if (own === requests) stop = subscribe(source)
    } catch (error) {
      if (own === requests) watched = null
      throw error
    }
  }
}
