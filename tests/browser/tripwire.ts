import type { BrowserContext, ConsoleMessage, Page, Request, Response } from '@playwright/test'

/** Trouble that a test causes on purpose. */
export type AnnouncedTrouble = (
  | {
      /** An answer of 400 or above. */
      readonly type: 'status'
      readonly status: number
      readonly url: RegExp
    }
  | {
      /** A request that gets no answer at all. */
      readonly type: 'failed-request'
      readonly url: RegExp
    }
  | { readonly type: 'console'; readonly text: RegExp }
) & {
  /** Whether it comes is up to the browser. */
  readonly isOptional?: boolean
}

/**
 * Fails a test for what must never happen: a request to another origin, a violation of the content security policy or
 * of Trusted Types, an uncaught error, an answer of 400 or above, a request without an answer, an error on the console.
 */
export interface Tripwire {
  /** The origin belongs to this test: a server of its own. */
  readonly allowOrigin: (origin: string) => void
  /** What follows is meant to happen, and fails the test when it does not. */
  readonly announce: (trouble: AnnouncedTrouble) => void
  readonly watch: (context: BrowserContext) => Promise<void>
  readonly problems: () => readonly string[]
}

const violationMark = '[security policy violation]'

export const createTripwire = (ownOrigin: string): Tripwire => {
  const origins = new Set([ownOrigin])
  const announced = new Map<AnnouncedTrouble, boolean>()
  const problems: string[] = []

  /** Whether a test has announced it; remembers that it came. */
  const isAnnounced = (matches: (trouble: AnnouncedTrouble) => boolean): boolean => {
    const found = [...announced.keys()].filter(matches)
    for (const trouble of found) announced.set(trouble, true)
    return found.length > 0
  }

  const checkRequest = (request: Request): void => {
    const { origin, protocol } = new URL(request.url())
    if (protocol !== 'data:' && !origins.has(origin)) problems.push(`request to another origin: ${request.url()}`)
  }

  const checkResponse = (response: Response): void => {
    const status = response.status()
    const url = response.url()
    if (status < 400) return
    if (!isAnnounced((trouble) => trouble.type === 'status' && trouble.status === status && trouble.url.test(url)))
      problems.push(`answer ${status}: ${url}`)
  }

  const checkFailure = (request: Request): void => {
    const reason = request.failure()?.errorText ?? ''
    // The browser itself gives up what a new page no longer needs.
    if (reason === 'net::ERR_ABORTED') return
    if (!isAnnounced((trouble) => trouble.type === 'failed-request' && trouble.url.test(request.url())))
      problems.push(`request without an answer: ${request.url()} ${reason}`)
  }

  const checkConsole = (message: ConsoleMessage): void => {
    const text = message.text()
    if (message.type() !== 'error') return
    const { url } = message.location()
    // The browser asks for it by itself where a test opens a file that is no page; the app's page names its icon.
    if (url.endsWith('/favicon.ico')) return
    const isAboutAnnounced = (trouble: AnnouncedTrouble): boolean =>
      trouble.type === 'console'
        ? trouble.text.test(text)
        : text.startsWith('Failed to load resource') && trouble.url.test(url)
    if (!isAnnounced(isAboutAnnounced)) problems.push(`console error: ${text} ${url}`)
  }

  return {
    allowOrigin: (origin) => {
      origins.add(origin)
    },
    announce: (trouble) => {
      announced.set(trouble, false)
    },
    watch: async (context) => {
      context.on('request', checkRequest)
      context.on('response', checkResponse)
      context.on('requestfailed', checkFailure)
      context.on('console', checkConsole)
      context.on('weberror', (error) => problems.push(`uncaught error: ${error.error().message}`))
      context.on('serviceworker', (worker) => worker.on('console', checkConsole))
      context.on('page', (page: Page) => page.on('crash', () => problems.push('the page crashed')))
      await context.addInitScript((mark) => {
        addEventListener('securitypolicyviolation', (event) =>
          console.error(mark, event.effectiveDirective, event.blockedURI, event.sample),
        )
      }, violationMark)
    },
    problems: () => [
      ...problems,
      ...[...announced].flatMap(([trouble, hasCome]) =>
        hasCome || trouble.isOptional === true ? [] : [`announced, but it did not happen: ${describeTrouble(trouble)}`],
      ),
    ],
  }
}

const describeTrouble = (trouble: AnnouncedTrouble): string => {
  switch (trouble.type) {
    case 'status':
      return `${trouble.status} ${trouble.url.source}`
    case 'failed-request':
      return trouble.url.source
    case 'console':
      return trouble.text.source
  }
}
