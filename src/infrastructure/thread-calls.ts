/** As much of a worker as is used here. */
export interface Thread<Call, Reply> {
  readonly postMessage: (call: Call) => void
  readonly addEventListener: {
    (type: 'message', listen: (event: { readonly data: Reply }) => void): void
    (type: 'error', listen: (event: unknown) => void): void
  }
  readonly terminate: () => void
}

/** The one answer to a question. */
export type ThreadAnswer = { readonly id: number } & (
  { readonly type: 'value'; readonly value: unknown } | { readonly type: 'defect'; readonly message: string }
)

export interface ThreadCalls<Call> {
  /** The thread answers a question with what the method of the same name returns there. */
  readonly ask: <Value>(question: Call) => Promise<Value>
  /** Says something that is not answered. Starts the thread where there is none. */
  readonly tell: (call: Call) => void
  /** A number for a call; no two calls have the same. */
  readonly newId: () => number
  readonly isOpen: () => boolean
  /** Ends the thread. What was asked is not answered any more. */
  readonly close: () => void
}

export interface ThreadEvents<News> {
  /** What is said beside the answers. */
  readonly onNews: (news: News) => void
  /** A new thread, which knows nothing yet. */
  readonly onStart?: () => void
  /** The thread did not start, or broke: every question has failed, and the next call starts another. */
  readonly onBroken?: () => void
}

/** Turns calls into messages and messages into values. The thread starts with the first call. */
export const createThreadCalls = <
  Call extends { readonly id: number },
  News extends { readonly id: number; readonly type: string },
>(
  start: () => Thread<Call, News | ThreadAnswer>,
  { onNews, onStart, onBroken }: ThreadEvents<News>,
): ThreadCalls<Call> => {
  const waitingById = new Map<number, { resolve: (value: unknown) => void; reject: (reason: Error) => void }>()
  let thread: ReturnType<typeof start> | null = null
  let lastId = 0

  const close = (): void => {
    thread?.terminate()
    thread = null
    waitingById.clear()
  }
  const open = (): ReturnType<typeof start> => {
    const opened = start()
    opened.addEventListener('message', ({ data }) => {
      if (!isAnswer(data)) {
        onNews(data)
        return
      }
      const waiting = waitingById.get(data.id)
      waitingById.delete(data.id)
      if (data.type === 'value') waiting?.resolve(data.value)
      else waiting?.reject(new Error(data.message))
    })
    opened.addEventListener('error', () => {
      if (thread !== opened) return
      const unanswered = [...waitingById.values()]
      close()
      for (const { reject } of unanswered) reject(new Error('The thread beside the page has stopped.'))
      onBroken?.()
    })
    return opened
  }
  const tell = (call: Call): void => {
    if (thread === null) {
      thread = open()
      onStart?.()
    }
    thread.postMessage(call)
  }
  return {
    tell,
    newId: () => {
      lastId += 1
      return lastId
    },
    isOpen: () => thread !== null,
    close,
    ask: <Value>(question: Call) =>
      new Promise<Value>((resolve, reject) => {
        waitingById.set(question.id, { resolve: (value) => resolve(value as Value), reject })
        tell(question)
      }),
  }
}

const isAnswer = <News extends { readonly id: number; readonly type: string }>(
  reply: News | ThreadAnswer,
): reply is ThreadAnswer => reply.type === 'value' || reply.type === 'defect'
