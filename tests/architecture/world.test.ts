import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { securityHeaders } from '../../src/hosting/headers.mjs'
import { type Breach, type SourceFiles, filesWhere, findPattern, projectTexts } from '../support/source-files.ts'
import { lineOf, nodesBelow, parseScript } from '../support/source-modules.ts'

/** The program that runs in a browser. */
const appFiles = filesWhere(
  projectTexts,
  (path) => /^src\/.*\.(?:ts|vue)$/u.test(path) && !path.startsWith('src/hosting/') && path !== 'src/compiler/cli.ts',
)

const screens = /^src\/(?:main\.ts|App\.vue|(?:infrastructure|composables|components|views)\/)/u

interface Door {
  /** Names of the platform; a name with a blank is how a constructor is called. */
  readonly names: readonly string[]
  /** The files that may use them. */
  readonly files: RegExp
  readonly reason: string
}

/** Where the outside world comes in. What is not here comes in nowhere. */
const doors: readonly Door[] = [
  { names: ['fetch'], files: /^src\/main\.ts$/u, reason: 'given to the catalogue client, the only one that asks' },
  {
    names: ['localStorage'],
    files: /^src\/(?:main|infrastructure\/erase)\.ts$/u,
    reason: 'given to the preferences; erasing removes all of it',
  },
  { names: ['caches'], files: /^src\/infrastructure\/erase\.ts$/u, reason: 'the service worker fills them' },
  { names: ['crypto'], files: /^src\/infrastructure\/identity\.ts$/u, reason: 'random identities' },
  { names: ['console'], files: /^src\/stores\/defect\.ts$/u, reason: 'the trace of a defect' },
  {
    names: ['new Date'],
    files: /^src\/(?:main|infrastructure\/[\w-]+-worker)\.ts$/u,
    reason: 'the clock, given to whoever needs the time',
  },
  { names: ['document'], files: /^src\/stores\/preferences\.ts$/u, reason: 'the theme is a mark of the whole page' },
  { names: ['window', 'navigator', 'document', 'setTimeout'], files: screens, reason: 'what a screen is made of' },
]

/** What the app uses nowhere: it would send something, keep it elsewhere, or give another answer each time. */
const closed: readonly string[] = [
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'RTCPeerConnection',
  'sessionStorage',
  'indexedDB',
  'cookieStore',
  'performance',
  'setInterval',
  'eval',
  'Function',
  'alert',
  'confirm',
  'prompt',
  'new Date',
]
const closedMembers: readonly string[] = [
  'sendBeacon',
  'cookie',
  'random',
  'now',
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'createContextualFragment',
]

const guarded: ReadonlySet<string> = new Set([...closed, ...doors.flatMap(({ names }) => names)])

interface WorldUse {
  readonly path: string
  readonly line: number
  readonly name: string
}

/** Where names of the platform are used. A name that the file declares itself is not the platform's. */
const findWorld = (files: SourceFiles): readonly WorldUse[] =>
  [...files].flatMap(([path, text]) => {
    const nodes = nodesBelow(parseScript(path, text))
    const own = new Set(nodes.flatMap(toDeclaredName))
    return nodes.flatMap((node) => {
      const name = toWorldName(node)
      return name === null || own.has(name) ? [] : [{ path, line: lineOf(node), name }]
    })
  })

const toDeclaredName = (node: ts.Node): readonly string[] =>
  (ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node)) && ts.isIdentifier(node.name)
    ? [node.name.text]
    : []

const toWorldName = (node: ts.Node): string | null => {
  if (ts.isPropertyAccessExpression(node)) {
    const { text } = node.name
    const isClock = text !== 'now' || node.expression.getText() === 'Date'
    return closedMembers.includes(text) && isClock ? `.${text}` : null
  }
  if (ts.isNewExpression(node)) {
    const isClock = node.expression.getText() === 'Date' && node.arguments?.length === 0
    return isClock ? 'new Date' : null
  }
  return ts.isIdentifier(node) && isFreeName(node) && guarded.has(node.text) ? node.text : null
}

/** Whether the name is a value of its own: no member, no key and no type. */
const isFreeName = (node: ts.Identifier): boolean => {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node
  return !ts.isTypeReferenceNode(parent) && !ts.isTypeQueryNode(parent) && !ts.isPropertySignature(parent)
}

const findOpenings = (files: SourceFiles): readonly Breach[] =>
  findWorld(files)
    .filter(({ path, name }) => !doors.some((door) => door.names.includes(name) && door.files.test(path)))
    .map(({ path, line, name }) => `${path}:${line} ${name}`)

const markup = filesWhere(projectTexts, (path) => path === 'index.html' || /^src\/.*\.vue$/u.test(path))
/** Markup from strings, and what the content security policy refuses anyway. */
const unsafeMarkup =
  /\bv-html\b|\s(?:style|on[a-z]+)="|<script(?![^>]*\s(?:src|setup)\b)[^>]*>|<(?:iframe|object|embed|base)\b|\b(?:src|href)="https?:/gu

describe('the outside world', () => {
  const worldUses = findWorld(appFiles)

  it('comes in through its doors only', () => {
    expect(findOpenings(appFiles)).toEqual([])
  })

  it.each(doors.flatMap((door) => door.names.map((name) => [name, door] as const)))(
    'still needs the door of %s',
    (name, door) => {
      const users = worldUses.filter((use) => use.name === name && door.files.test(use.path))
      expect(users.length).toBeGreaterThan(0)
    },
  )

  it.each([
    ['a request', 'src/stores/a.ts', `await fetch('/catalog/index.json')`],
    ['a message to a server', 'src/main.ts', `navigator.sendBeacon('/log', text)`],
    ['another database', 'src/infrastructure/a.ts', `indexedDB.open('mine')`],
    [
      'a second way to preferences',
      'src/components/a.vue',
      `<script setup lang="ts">
localStorage.setItem('a', 'b')
</script>`,
    ],
    ['the clock', 'src/domain/a.ts', `const day = new Date()`],
    ['the clock as a number', 'src/infrastructure/a.ts', `const now = Date.now()`],
    ['chance', 'src/reports/a.ts', `const pick = Math.random()`],
    ['the page', 'src/reports/a.ts', `const title = () => document.title`],
    ['a timer', 'src/files/a.ts', `setTimeout(() => undefined, 10)`],
    ['markup from a string', 'src/components/a.ts', `element.innerHTML = text`],
    ['a program from a string', 'src/views/a.ts', `eval(text)`],
    ['a trace', 'src/views/a.ts', `console.log(text)`],
  ])('is not reached by %s (control)', (_, path, text) => {
    expect(findOpenings(new Map([[path, text]]))).not.toEqual([])
  })

  it('is not meant by a name of one’s own, by a member or by a given moment', () => {
    const text = `const toDay = (document: Document, at: string) => [document.lines, new Date(at), options.fetch]`
    expect(findOpenings(new Map([['src/domain/a.ts', text]]))).toEqual([])
  })
})

describe('markup', () => {
  it('has no strings that become elements, no inline script or style, and no address of elsewhere', () => {
    expect(findPattern(markup, unsafeMarkup)).toEqual([])
  })

  it.each([
    ['a string', `<p v-html="text" />`],
    ['a style', `<p style="color: red">`],
    ['a handler', `<body onload="start()">`],
    ['a script', `<script>start()</script>`],
    ['a frame', `<iframe src="/a"></iframe>`],
    ['a font of elsewhere', `<link href="https://example.org/font.css">`],
  ])('with %s is reported (control)', (_, text) => {
    expect(findPattern(new Map([['index.html', text]]), unsafeMarkup)).toHaveLength(1)
  })

  it('may bind a style and may have a script of its own', () => {
    const text = `<script type="module" src="/src/main.ts"></script><p :style="{ width }" /><script setup lang="ts">`
    expect(findPattern(new Map([['index.html', text]]), unsafeMarkup)).toEqual([])
  })
})

describe('the content security policy', () => {
  const policy = new Map(
    (securityHeaders['Content-Security-Policy'] ?? '').split('; ').map((directive) => {
      const [name = '', ...values] = directive.split(' ')
      return [name, values.join(' ')]
    }),
  )

  it('allows nothing but the own origin', () => {
    const allowed = new Set([...policy.values()].flatMap((values) => values.split(' ')))
    expect([...allowed].sort()).toEqual(["'none'", "'script'", "'self'", 'app-sw', 'blob:', 'data:', 'vue'])
    expect(policy.get('default-src')).toBe("'none'")
    expect(policy.get('script-src')).toBe("'self'")
    expect(policy.get('connect-src')).toBe("'self'")
  })

  it('names exactly the Trusted Types policies that exist: that of Vue and ours, made in one place', () => {
    const made = findPattern(appFiles, /createPolicy\('(?<name>[^']+)'/gu, ({ groups }) => groups?.name ?? '')
    expect(made).toEqual([expect.stringMatching(/^src\/infrastructure\/own-scripts\.ts:\d+ app-sw$/u)])
    expect(policy.get('trusted-types')).toBe('vue app-sw')
    expect(policy.get('require-trusted-types-for')).toBe("'script'")
  })
})
