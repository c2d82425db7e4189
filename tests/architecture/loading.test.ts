import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { type Breach, type SourceFiles, filesWhere, sourceScripts } from '../support/source-files.ts'
import { lineOf, nodesBelow, parseScript } from '../support/source-modules.ts'

/** Where something has to begin: the page, a thread beside it, and the scripts that a terminal starts. */
const beginsSomething = /^src\/(?:main\.ts|hosting\/|infrastructure\/[\w-]+-worker\.ts)/u

const modules = filesWhere(sourceScripts, (path) => path.endsWith('.ts') && !beginsSomething.test(path))

/** What may be called while a module is loaded: it makes a value out of others and touches nothing else. */
const definitions: ReadonlySet<string> = new Set(['Map', 'Set', 'RegExp', 'Symbol', 'defineStore', 'join'])
const pureMethods: ReadonlySet<string> = new Set(['map', 'filter', 'flatMap', 'join', 'split', 'concat', 'toSorted'])

const findWork = (files: SourceFiles): readonly Breach[] =>
  [...files].flatMap(([path, text]) =>
    parseScript(path, text).statements.flatMap((statement) =>
      findWorkIn(statement).map((work) => `${path}:${lineOf(statement)} ${work}`),
    ),
  )

const findWorkIn = (statement: ts.Statement): readonly string[] => {
  if (isDeclaration(statement)) return []
  if (!ts.isVariableStatement(statement)) return ['does something']
  const { declarationList } = statement
  const isAmbient = statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword) === true
  if ((declarationList.flags & ts.NodeFlags.Const) === 0 && !isAmbient) return ['holds a state']
  return declarationList.declarations.flatMap((declaration) => {
    const { type, initializer } = declaration
    if (initializer === undefined) return []
    const isReadonly = type?.getText().startsWith('Readonly') === true
    if (ts.isNewExpression(initializer) && !isReadonly && ['Map', 'Set'].includes(initializer.expression.getText()))
      return ['holds a state']
    return nodesBelow(declaration, ts.isFunctionLike).flatMap(findForbiddenCall)
  })
}

const isDeclaration = (statement: ts.Statement): boolean =>
  ts.isImportDeclaration(statement) ||
  ts.isExportDeclaration(statement) ||
  ts.isInterfaceDeclaration(statement) ||
  ts.isTypeAliasDeclaration(statement) ||
  ts.isFunctionDeclaration(statement) ||
  ts.isClassDeclaration(statement) ||
  ts.isModuleDeclaration(statement)

const findForbiddenCall = (node: ts.Node): readonly string[] => {
  if (ts.isAwaitExpression(node)) return ['waits']
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return []
  const { expression } = node
  if (ts.isIdentifier(expression) && definitions.has(expression.text)) return []
  if (ts.isPropertyAccessExpression(expression)) {
    if (expression.expression.getText() === 'v' || pureMethods.has(expression.name.text)) return []
  }
  return [`calls ${expression.getText()}`]
}

describe('importing a module', () => {
  it('does nothing: it defines, and neither calls the outside world nor keeps a state', () => {
    expect(findWork(modules)).toEqual([])
  })

  it('is looked at in every room', () => {
    expect(modules.size).toBeGreaterThan(80)
  })

  it.each([
    ['opens a database', `export const database = new AssessmentDatabase('name')`],
    ['reads the clock', `const startedAt = Date.now()`],
    ['reads the storage', `const theme = localStorage.getItem('theme')`],
    ['makes an instance', `export const catalog = createCatalogClient({ baseUrl: '/' })`],
    ['waits', `const { a } = await import('./a.ts')`],
    ['does something', `register()`],
    ['does something', `if (isBrowser) start()`],
    ['keeps a counter', `let count = 0`],
    ['keeps a cache', `const outlineById = new Map<string, Outline>()`],
    ['keeps a cache in a list', `const seen = new Set()`],
    ['makes a shared ref', `export const isOpen = shallowRef(false)`],
    ['calls inside an object', `const options = { now: clock() }`],
  ])('that %s is reported (control)', (_, text) => {
    expect(findWork(new Map([['src/stores/a.ts', text]]))).not.toEqual([])
  })

  it.each([
    ['a function', `export const now = () => Date.now()`],
    ['a schema', `export const schema = v.object({ id: v.pipe(v.string(), v.check((id) => isKnown(id))) })`],
    ['a frozen list', `const names: ReadonlySet<string> = new Set(['a'].map((name) => name.trim()))`],
    ['a store', `export const useStore = defineStore('name', () => ({ count: shallowRef(0) }))`],
    ['a promise about the platform', `declare const TextDecoder: new () => { decode: () => string }`],
  ])('that defines %s is fine', (_, text) => {
    expect(findWork(new Map([['src/stores/a.ts', text]]))).toEqual([])
  })
})
