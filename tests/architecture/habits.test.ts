import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import {
  type Breach,
  type SourceFiles,
  allScripts,
  filesWhere,
  findPattern,
  projectTexts,
  sourceScripts,
} from '../support/source-files.ts'
import { lineOf, nodesBelow, parseScript, scriptLines } from '../support/source-modules.ts'

/** Applies a rule to every node of every script. */
const findNodes = (files: SourceFiles, toBreach: (node: ts.Node) => string | null): readonly Breach[] =>
  [...files].flatMap(([path, text]) =>
    nodesBelow(parseScript(path, text)).flatMap((node) => {
      const breach = toBreach(node)
      return breach === null ? [] : [`${path}:${lineOf(node)} ${breach}`]
    }),
  )

const oneFile = (text: string, path = 'src/domain/a.ts'): SourceFiles => new Map([[path, text]])

describe('a file', () => {
  const mostLines = 300
  const findLongFiles = (files: SourceFiles): readonly Breach[] =>
    [...files].filter(([path, text]) => scriptLines(path, text) > mostLines).map(([path]) => path)

  it('has at most 300 lines of script', () => {
    expect(findLongFiles(sourceScripts)).toEqual([])
  })

  it('that is longer is reported; the template of a component does not count (control)', () => {
    const lines = 'const a = 1\n'.repeat(301)
    const component = `<script setup lang="ts">\nconst a = 1\n</script>\n<template>\n${'<p />\n'.repeat(400)}</template>`
    expect(
      findLongFiles(
        new Map([
          ['src/views/A.vue', component],
          ['src/views/a.ts', lines],
        ]),
      ),
    ).toEqual(['src/views/a.ts'])
  })
})

describe('a function', () => {
  const mostLines = 60

  /** The lines of a function without those of the functions inside it: a factory is as long as what it does itself. */
  const ownLines = (node: ts.Node): number => {
    const source = node.getSourceFile()
    const lines = (one: ts.Node): number => source.getLineAndCharacterOfPosition(one.end).line + 1 - lineOf(one)
    const inner = nodesBelow(node, ts.isFunctionLike).filter((one) => one !== node && ts.isFunctionLike(one))
    return 1 + lines(node) - inner.reduce((total, one) => total + lines(one), 0)
  }
  const findLongFunctions = (files: SourceFiles): readonly Breach[] =>
    findNodes(files, (node) => {
      const length = ts.isFunctionLike(node) ? ownLines(node) : 0
      return length > mostLines ? `${length} lines` : null
    })

  it('does at most what 60 lines can do', () => {
    expect(findLongFunctions(sourceScripts)).toEqual([])
  })

  it('that does more is reported, and not for what its inner functions do (control)', () => {
    const work = 'work()\n'.repeat(70)
    expect(findLongFunctions(oneFile(`const run = () => {\n${work}}`))).toEqual(['src/domain/a.ts:1 72 lines'])
    const inner = `const a = () => {\n${'work()\n'.repeat(40)}}\n`
    expect(findLongFunctions(oneFile(`const run = () => {\n${inner}${inner.replace('a', 'b')}}`))).toEqual([])
  })
})

describe('a name', () => {
  const empty =
    /(?:^|[-_./])(?:[Uu]tils?|[Hh]elpers?|[Mm]anagers?|[Mm]isc)(?=$|[-_./A-Z])|(?<=[a-z])(?:Utils?|Helpers?|Managers?|Misc)(?=$|[-_./A-Z])/u
  const findEmptyNames = (files: SourceFiles): readonly Breach[] => [
    ...[...files.keys()].filter((path) => empty.test(path)),
    ...findNodes(files, (node) =>
      ts.isIdentifier(node) && isDeclared(node) && empty.test(node.text) ? node.text : null,
    ),
  ]
  const isDeclared = ({ parent }: ts.Identifier): boolean =>
    ts.isDeclarationStatement(parent) || ts.isVariableDeclaration(parent)

  it('says what a thing is: no bag of helpers', () => {
    expect(findEmptyNames(allScripts)).toEqual([])
  })

  it.each([
    'src/domain/utils.ts',
    'src/helpers/a.ts',
    'tests/support/test-helpers.ts',
    'src/infrastructure/DataManager.ts',
  ])('that says nothing is reported: %s (control)', (path) => {
    expect(findEmptyNames(oneFile('', path))).toEqual([path])
  })

  it('that says nothing is reported also in code (control)', () => {
    expect(findEmptyNames(oneFile('class DataManager {}\nconst miscOptions = 1\nconst utility = 2'))).toEqual([
      'src/domain/a.ts:1 DataManager',
      'src/domain/a.ts:2 miscOptions',
    ])
  })
})

describe('the code', () => {
  it('has no default export but what a tool asks for', () => {
    const found = findNodes(allScripts, (node) =>
      ts.isExportAssignment(node) || node.kind === ts.SyntaxKind.DefaultKeyword ? 'default' : null,
    ).filter((breach) => !/default.*case/u.test(breach))
    // A component has one by itself, and Vite's types say so.
    expect(found).toEqual([expect.stringMatching(/^src\/env\.d\.ts:/u)])
  })

  it('keeps its types: no any, and no cast through unknown in the program', () => {
    const findUntyped = (files: SourceFiles): readonly Breach[] =>
      findNodes(files, (node) => {
        if (node.kind === ts.SyntaxKind.AnyKeyword) return 'any'
        return ts.isAsExpression(node) && ts.isAsExpression(node.expression) ? 'a cast of a cast' : null
      })
    expect(findUntyped(sourceScripts)).toEqual([])
    expect(findUntyped(oneFile('const a = (b: any) => b as unknown as string'))).toHaveLength(2)
  })

  const suppression = /(?:@ts-(?:ignore|nocheck|expect-error)|eslint-disable|prettier-ignore)(?<rest>.*)/gu

  it('switches no check off without a reason behind two dashes', () => {
    const found = findPattern(allScripts, suppression, ({ groups }) => groups?.rest ?? '')
    expect(found.filter((one) => !/ -- \w.{10}/u.test(one) && !isThisFile(one))).toEqual([])
    expect(found.filter((one) => one.startsWith('src/'))).not.toEqual([])
  })

  it('leaves nothing for later in a comment', () => {
    const later = /\b(?:TODO|FIXME|XXX|HACK)\b/gu
    expect(findPattern(projectTexts, later).filter((one) => !isThisFile(one))).toEqual([])
    expect(findPattern(oneFile('// TODO later'), later)).toHaveLength(1)
  })

  it('has no function or value that nothing uses', () => {
    expect(findUnused(allScripts)).toEqual([])
    const files = new Map([
      ['src/domain/a.ts', 'export const used = 1\nexport const unused = 2\nconst own = used'],
      ['src/domain/b.ts', `import { used } from './a.ts'`],
    ])
    expect(findUnused(files)).toEqual(['src/domain/a.ts unused'])
  })
})

const isThisFile = (breach: Breach): boolean => breach.startsWith('tests/architecture/habits.test.ts:')

/** Exported functions and values of the program whose name stands nowhere but where it is defined. */
const findUnused = (files: SourceFiles): readonly Breach[] => {
  const countByName = new Map<string, number>()
  for (const [, text] of files)
    for (const [name] of text.matchAll(/[A-Za-z_$][\w$]*/gu)) countByName.set(name, (countByName.get(name) ?? 0) + 1)
  return [...files]
    .filter(([path]) => path.startsWith('src/'))
    .flatMap(([path, text]) =>
      parseScript(path, text)
        .statements.flatMap(toExportedValues)
        .filter((name) => countByName.get(name) === 1)
        .map((name) => `${path} ${name}`),
    )
}

const isExported = (statement: ts.Statement): boolean =>
  ts.canHaveModifiers(statement) &&
  ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true

const toExportedValues = (statement: ts.Statement): readonly string[] => {
  if (!isExported(statement)) return []
  if (ts.isFunctionDeclaration(statement)) return [statement.name?.text ?? '']
  return ts.isVariableStatement(statement)
    ? statement.declarationList.declarations.map(({ name }) => name.getText())
    : []
}

describe('a rule of the domain', () => {
  const findUnexplained = (files: SourceFiles): readonly Breach[] =>
    [...files].flatMap(([path, text]) =>
      parseScript(path, text)
        .statements.filter((statement) => isExported(statement) && hasSteps(statement))
        .filter((statement) => ts.getJSDocCommentsAndTags(statement).length === 0)
        .map((statement) => `${path}:${lineOf(statement)} ${toExportedValues(statement).join()}`),
    )
  /** A function of one expression may say it all in its name. */
  const hasSteps = (statement: ts.Statement): boolean =>
    ts.isFunctionDeclaration(statement) ||
    (ts.isVariableStatement(statement) &&
      statement.declarationList.declarations.some(
        ({ initializer }) =>
          initializer !== undefined && ts.isArrowFunction(initializer) && ts.isBlock(initializer.body),
      ))

  it('says in a sentence what it decides', () => {
    expect(findUnexplained(filesWhere(sourceScripts, (path) => path.startsWith('src/domain/')))).toEqual([])
  })

  it('without a sentence is reported (control)', () => {
    const text = 'export const decide = (a: number) => {\n  if (a > 1) return 1\n  return 0\n}'
    expect(findUnexplained(oneFile(text))).toEqual(['src/domain/a.ts:1 decide'])
    expect(findUnexplained(oneFile(`/** Why. */\n${text}`))).toEqual([])
    expect(findUnexplained(oneFile('export const isOne = (a: number) => a === 1'))).toEqual([])
  })
})

describe('what is committed', () => {
  // Written in two halves, so that this list is not found itself.
  const traces = [
    ['co-authored', '-by'],
    ['anthro', 'pic'],
    ['clau', 'de'],
    ['open', 'ai'],
    ['chat', 'gpt'],
    ['co', 'pilot'],
    ['language ', 'model'],
    ['coding ', 'assistant'],
    ['ai ', 'assistant'],
    ['sub', 'agent'],
    ['generated with', ' '],
  ].map((halves) => halves.join(''))
  const trace = new RegExp(`\\b(?:${traces.join('|')})`, 'giu')
  const machine = /(?<![\w.)}])\/(?:work|root|tmp|home|Users)\/[\w.]|\b[A-Z]:\\\\?Users/gu

  it('speaks of the product, not of who or what has written it', () => {
    expect(findPattern(projectTexts, trace)).toEqual([])
    expect(findPattern(oneFile(`// ${traces[0] ?? ''}: somebody`), trace)).toHaveLength(1)
  })

  it('names no folder of one machine', () => {
    expect(findPattern(projectTexts, machine)).toEqual([])
    expect(findPattern(oneFile(`const folder = '${['', 'root', 'project'].join('/')}'`), machine)).toHaveLength(1)
    expect(findPattern(oneFile(`const page = './views/home/HomeCard.vue'`), machine)).toEqual([])
  })
})
