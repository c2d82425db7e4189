import { dirname, join } from 'node:path/posix'
import ts from 'typescript'
import { parse as parseComponent } from 'vue/compiler-sfc'
import type { SourceFiles } from './source-files.ts'

/** How a module reaches another one: when it is loaded, for its types only, or at some later moment. */
export type ImportKind = 'value' | 'type' | 'lazy'

export interface ModuleImport {
  readonly from: string
  readonly line: number
  /** A path below the project for one's own files, else what was written. */
  readonly target: string
  readonly kind: ImportKind
}

/**
 * The script of a file as a syntax tree. Of a component, everything but its scripts is blanked, so that lines stay what
 * they are in the file.
 */
export const parseScript = (path: string, text: string): ts.SourceFile => {
  const key = `${path}\n${text}`
  const known = parsedByText.get(key)
  if (known !== undefined) return known
  const parsed = parse(path, text)
  parsedByText.set(key, parsed)
  return parsed
}

/** Every rule looks at the same files. */
const parsedByText = new Map<string, ts.SourceFile>()

const parse = (path: string, text: string): ts.SourceFile => {
  const script = path.endsWith('.vue') ? blankTemplate(text) : text
  const kind = path.endsWith('.mjs') ? ts.ScriptKind.JS : ts.ScriptKind.TS
  return ts.createSourceFile(path, script, ts.ScriptTarget.ESNext, true, kind)
}

/** The lines of script in a file. */
export const scriptLines = (path: string, text: string): number =>
  path.endsWith('.vue')
    ? scriptBlocks(text).reduce((lines, block) => lines + block.content.trim().split('\n').length, 0)
    : text.trimEnd().split('\n').length

const scriptBlocks = (text: string) => {
  const { script, scriptSetup } = parseComponent(text).descriptor
  return [script, scriptSetup].filter((block) => block !== null)
}

const blankTemplate = (text: string): string => {
  const blocks = scriptBlocks(text).map(({ loc }) => [loc.start.offset, loc.end.offset] as const)
  return text.replace(/[^\n]/gu, (character, offset: number) =>
    blocks.some(([start, end]) => offset >= start && offset < end) ? character : ' ',
  )
}

export const lineOf = (node: ts.Node): number => {
  const source = node.getSourceFile()
  return source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1
}

/** A node and everything below it, but not inside what `isClosed` says. */
export const nodesBelow = (node: ts.Node, isClosed: (node: ts.Node) => boolean = () => false): readonly ts.Node[] => {
  const found: ts.Node[] = []
  const visit = (one: ts.Node): void => {
    found.push(one)
    if (one === node || !isClosed(one)) ts.forEachChild(one, visit)
  }
  visit(node)
  return found
}

/** Every import of a file. What no tool can follow has no place here: it is the target `?`. */
export const importsOf = (path: string, text: string, files: SourceFiles): readonly ModuleImport[] =>
  nodesBelow(parseScript(path, text)).flatMap((node) => {
    const found = toImport(node)
    if (found === null) return []
    const specifier = found.specifier === undefined ? '?' : textOf(found.specifier)
    return [{ from: path, line: lineOf(node), target: resolve(path, specifier, files), kind: found.kind }]
  })

interface FoundImport {
  readonly specifier: ts.Node | undefined
  readonly kind: ImportKind
}

const toImport = (node: ts.Node): FoundImport | null => {
  if (ts.isImportDeclaration(node)) {
    if (isAddressOfWorker(node.moduleSpecifier)) return { specifier: node.moduleSpecifier, kind: 'lazy' }
    return { specifier: node.moduleSpecifier, kind: isOnlyTypes(node.importClause) ? 'type' : 'value' }
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined)
    return { specifier: node.moduleSpecifier, kind: node.isTypeOnly ? 'type' : 'value' }
  if (ts.isImportTypeNode(node)) return { specifier: node.argument, kind: 'type' }
  if (ts.isCallExpression(node) && isDynamicImport(node)) return { specifier: node.arguments[0], kind: 'lazy' }
  if (ts.isCallExpression(node) && isGlobOrRequire(node)) return { specifier: undefined, kind: 'lazy' }
  if (ts.isNewExpression(node) && isUrlOfModule(node)) return { specifier: node.arguments?.[0], kind: 'lazy' }
  return null
}

const isOnlyTypes = (clause: ts.ImportClause | undefined): boolean =>
  clause?.phaseModifier === ts.SyntaxKind.TypeKeyword

/** `import()`, also that of a loader such as jiti. */
const isDynamicImport = ({ expression }: ts.CallExpression): boolean =>
  expression.kind === ts.SyntaxKind.ImportKeyword ||
  (ts.isPropertyAccessExpression(expression) && expression.name.text === 'import')

/** What a bundler or Node expands to files that are not written there. */
const isGlobOrRequire = ({ expression }: ts.CallExpression): boolean =>
  (ts.isPropertyAccessExpression(expression) &&
    ts.isMetaProperty(expression.expression) &&
    expression.name.text === 'glob') ||
  (ts.isIdentifier(expression) && expression.text === 'require')

/** `new URL('./some-worker.ts', import.meta.url)`: how a worker is named. */
const isUrlOfModule = ({ expression, arguments: given }: ts.NewExpression): boolean => {
  const [specifier] = given ?? []
  return (
    ts.isIdentifier(expression) &&
    expression.text === 'URL' &&
    specifier !== undefined &&
    ts.isStringLiteral(specifier) &&
    /\.(?:ts|js|mjs)$/u.test(specifier.text)
  )
}

/** `import url from './some-worker.ts?worker&url'`: the address of a worker that is built apart. */
const isAddressOfWorker = (specifier: ts.Node): boolean =>
  ts.isStringLiteral(specifier) && specifier.text.endsWith(workerAddress)

const workerAddress = '?worker&url'

const textOf = (specifier: ts.Node): string => {
  if (ts.isStringLiteralLike(specifier)) return specifier.text
  return ts.isLiteralTypeNode(specifier) && ts.isStringLiteral(specifier.literal) ? specifier.literal.text : '?'
}

const resolve = (from: string, specifier: string, files: SourceFiles): string => {
  if (!specifier.startsWith('.')) return specifier
  const target = join(dirname(from), specifier.replace(workerAddress, ''))
  return files.has(target) || !files.has(`${target}.ts`) ? target : `${target}.ts`
}
