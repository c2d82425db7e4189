import ts from 'typescript'
import { lineOf, nodesBelow } from './source-modules.ts'

/** One text of a messages file, with `0` for a number that is put in and `□` for any other text. */
export interface MessageText {
  readonly path: string
  readonly line: number
  readonly text: string
}

export const otherText = '□'

/** The types of these files of the project, and of everything that they import. */
export const createTypes = (paths: readonly string[]): ts.Program =>
  ts.createProgram([...paths], {
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
    noEmit: true,
    strict: true,
    lib: ['lib.es2023.d.ts'],
    types: [],
  })

/** Every text of a file as a person would read it. */
export const readMessageTexts = (program: ts.Program, path: string): readonly MessageText[] => {
  const source = program.getSourceFile(path)
  if (source === undefined) throw new Error(`There is no file ${path}.`)
  const checker = program.getTypeChecker()
  return nodesBelow(source).flatMap((node) => {
    const text = toText(node, checker)
    return text === null ? [] : [{ path, line: lineOf(node), text }]
  })
}

const toText = (node: ts.Node, checker: ts.TypeChecker): string | null => {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text
  if (!ts.isTemplateExpression(node)) return null
  const spans = node.templateSpans.map(({ expression, literal }) => {
    const isNumber = (checker.getTypeAtLocation(expression).flags & ts.TypeFlags.NumberLike) !== 0
    return `${isNumber ? '0' : otherText}${literal.text}`
  })
  return `${node.head.text}${spans.join('')}`
}

/** The ways to every message of an object: `rating.question`, `rating.keyList.zero` … */
export const readMessageKeys = (source: ts.SourceFile, name: string): readonly string[] => {
  const declaration = nodesBelow(source).find(
    (node) => ts.isVariableDeclaration(node) && node.name.getText() === name,
  ) as ts.VariableDeclaration | undefined
  if (declaration?.initializer === undefined) throw new Error(`There are no messages ${name}.`)
  return toKeys(declaration.initializer, '')
}

const toKeys = (value: ts.Expression, way: string): readonly string[] => {
  if (ts.isAsExpression(value) || ts.isSatisfiesExpression(value)) return toKeys(value.expression, way)
  if (!ts.isObjectLiteralExpression(value)) return [way]
  return value.properties.flatMap((property) => {
    if (ts.isSpreadAssignment(property)) return []
    const name = ts.isStringLiteral(property.name) ? property.name.text : property.name.getText()
    const inner = way === '' ? name : `${way}.${name}`
    return ts.isPropertyAssignment(property) ? toKeys(property.initializer, inner) : [inner]
  })
}
