import { describe, expect, it } from 'vitest'
import { type Breach, type SourceFiles, allScripts, projectTexts, sourceScripts } from '../support/source-files.ts'
import { type ImportKind, type ModuleImport, importsOf } from '../support/source-modules.ts'
import { freeRoom, isAllowed, pathToRoom, roomByName, specifierToPackage } from './import-matrix.ts'

const readImports = (files: SourceFiles): readonly ModuleImport[] =>
  [...files].flatMap(([path, text]) => importsOf(path, text, files))

const findForbiddenImports = (imports: readonly ModuleImport[]): readonly Breach[] =>
  imports.flatMap(({ from, line, target, kind }) => {
    const room = pathToRoom(from)
    if (room === freeRoom) return target === '?' ? [`${from}:${line} imports what no tool can follow`] : []
    const row = roomByName[room ?? '']
    if (row === undefined) return [`${from} is in a room that the matrix does not know`]
    const targetRoom = pathToRoom(target)
    const allowance = targetRoom === null ? row.packages[specifierToPackage(target)] : row.rooms[targetRoom]
    return isAllowed(allowance, kind) ? [] : [`${from}:${line} ${kind} ${target}`]
  })

const groupTargets = (imports: readonly ModuleImport[], kinds: readonly ImportKind[]) => {
  const targetsByPath = new Map<string, string[]>()
  for (const { from, target, kind } of imports)
    if (kinds.includes(kind)) targetsByPath.set(from, [...(targetsByPath.get(from) ?? []), target])
  return targetsByPath
}

/** Everything that comes with these files. */
const reachFrom = (
  paths: readonly string[],
  imports: readonly ModuleImport[],
  kinds: readonly ImportKind[],
): ReadonlySet<string> => {
  const targetsByPath = groupTargets(imports, kinds)
  const reached = new Set(paths)
  for (const path of reached) for (const target of targetsByPath.get(path) ?? []) reached.add(target)
  return reached
}

const findCycles = (imports: readonly ModuleImport[]): readonly Breach[] => {
  const targetsByPath = groupTargets(imports, ['value', 'type', 'lazy'])
  const finished = new Set<string>()
  const cycles: Breach[] = []
  const visit = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) cycles.push([...way.slice(way.indexOf(path)), path].join(' → '))
    if (way.includes(path) || finished.has(path)) return
    for (const target of targetsByPath.get(path) ?? []) visit(target, [...way, path])
    finished.add(path)
  }
  for (const path of targetsByPath.keys()) visit(path, [])
  return cycles
}

const imports = readImports(allScripts)
const isSource = (path: string): boolean => path.startsWith('src/')

/** What `npm start`, `npm test` and `npm run dev` run before the packages are there. */
const firstScripts = ['start', 'test', 'develop', 'ensure-dependencies'].map((name) => `src/hosting/${name}.mjs`)

const findPackages = (paths: ReadonlySet<string>): readonly string[] =>
  [...paths].filter((path) => pathToRoom(path) === null && !path.startsWith('node:')).sort()

describe('an import', () => {
  it('goes only where the matrix allows it', () => {
    expect(findForbiddenImports(imports)).toEqual([])
  })

  it('closes no cycle, not even with types', () => {
    expect(findCycles(imports)).toEqual([])
  })

  it('names a file that exists', () => {
    const missing = imports.filter(({ target }) => /^(?:src|tests)\//u.test(target) && !projectTexts.has(target))
    expect(missing).toEqual([])
  })

  it('is read from every kind of file and in every form', () => {
    const count = (kind: ImportKind, ending: string): number =>
      imports.filter((one) => one.kind === kind && one.from.endsWith(ending)).length
    for (const kind of ['value', 'type', 'lazy'] as const) expect(count(kind, '.vue')).toBeGreaterThan(0)
    for (const kind of ['value', 'lazy'] as const) expect(count(kind, '.mjs')).toBeGreaterThan(0)
    expect(imports.length).toBeGreaterThan(500)
  })
})

describe('a row of the matrix', () => {
  it('allows no package that nobody uses; the worker is yet to come, and some rooms share a row', () => {
    const isUsed = (room: string, target: string): boolean =>
      imports.some(
        (one) => pathToRoom(one.from) === room && (pathToRoom(one.target) ?? specifierToPackage(one.target)) === target,
      )
    const shared = ['infrastructure/worker', 'views/HomeView', 'App.vue', 'composables', 'tests/browser']
    const unused = Object.entries(roomByName)
      .filter(([room]) => !shared.includes(room))
      .flatMap(([room, { packages }]) =>
        Object.keys(packages)
          .filter((target) => !isUsed(room, target))
          .map((target) => `${room} does not use ${target}`),
      )
    expect(unused).toEqual([])
  })
})

describe('what is loaded', () => {
  it('with the app is every file of its rooms, and nothing that belongs to the project only', () => {
    const reached = reachFrom(['src/main.ts'], imports, ['value', 'type', 'lazy'])
    const outside = /^src\/(?:compiler|hosting|files\/json-schemas)|\.d\.ts$/u
    const unreached = [...sourceScripts.keys()].filter((path) => !outside.test(path) && !reached.has(path))
    const wrong = [...reached].filter((path) => isSource(path) && outside.test(path))
    expect([unreached, wrong]).toEqual([[], []])
  })

  it('before anything is installed needs nothing but Node', () => {
    expect(findPackages(reachFrom(firstScripts, imports, ['value']))).toEqual([])
  })

  it('with the first request holds no chart, no file format, no page but the first and not the words of the others', () => {
    const reached = [...reachFrom(['src/main.ts'], imports, ['value'])]
    const late =
      /^src\/(?:files|compiler|components\/(?:charts|gap|data)|messages\/(?!messages\.ts|zh-TW-shell\.ts)|views\/(?!HomeView))/u
    expect(reached.filter((path) => late.test(path))).toEqual([])
    expect(reached).not.toContain('chart.js')
    expect(reached).not.toContain('papaparse')
  })
})

/** The imports of one made-up file; the files that it may name exist. */
const importsIn = (path: string, text: string): readonly ModuleImport[] => importsOf(path, text, sourceScripts)

describe('a forbidden import is reported (control)', () => {
  it.each([
    ['the domain knows no store', 'src/domain/a.ts', `import { a } from '../stores/catalog.ts'`],
    ['the domain knows no framework', 'src/domain/a.ts', `import type { Ref } from 'vue'`],
    ['a report knows no storage', 'src/reports/a.ts', `export { a } from '../infrastructure/database.ts'`],
    ['a store knows a repository only by its interface', 'src/stores/a.ts', `import '../infrastructure/erase.ts'`],
    ['a store loads file formats later', 'src/stores/a.ts', `import { a } from '../files/csv-text.ts'`],
    [
      'a component knows no store',
      'src/components/a.vue',
      `<script setup lang="ts">
import type { A } from '../stores/catalog.ts'
</script>`,
    ],
    ['a component draws no chart by itself', 'src/components/gap/a.ts', `import { Chart } from 'chart.js'`],
    ['a chart is loaded later', 'src/components/gap/a.ts', `import C from '../charts/RadarChart.vue'`],
    [
      'a view opens no database',
      'src/views/A.vue',
      `<script lang="ts">
export default {}
</script>
<script setup lang="ts">
import Dexie from 'dexie'
</script>`,
    ],
    ['a view knows no file format', 'src/views/a.ts', `const load = () => import('../files/csv-text.ts')`],
    ['messages use types only', 'src/messages/a.ts', `import { a, type B } from '../domain/answer.ts'`],
    [
      'an import of marked names is still an import',
      'src/messages/a.ts',
      `import { type B } from '../domain/answer.ts'`,
    ],
    ['the router loads pages later', 'src/router/a.ts', `import V from '../views/ResultView.vue'`],
    ['the compiler knows no Node', 'src/compiler/a.ts', `import { readFileSync } from 'node:fs'`],
    ['the page does not compile documents', 'src/infrastructure/a.ts', `import('../compiler/compile-standard.ts')`],
    [
      'a worker has no command line',
      'src/infrastructure/import-worker.ts',
      `import { main } from '../compiler/cli.ts'`,
    ],
    ['a worker is no module of the page', 'src/infrastructure/a.ts', `import './import-worker.ts'`],
    ['the program knows no test', 'src/files/a.ts', `import { a } from '../../tests/support/services.ts'`],
    ['nobody imports the composition root', 'src/stores/a.ts', `import '../main.ts'`],
    ['the generator shares no code', 'tests/compiler/generator/a.ts', `import '../../../src/compiler/findings.ts'`],
    ['the generator borrows no helper', 'tests/compiler/generator/a.ts', `import '../../support/random-seed.ts'`],
    ['a browser test sees the built app', 'tests/browser/a.ts', `import { a } from '../../src/domain/answer.ts'`],
    ['a computed path cannot be followed', 'src/stores/a.ts', `const load = (name) => import(name)`],
    ['a glob cannot be followed', 'src/views/a.ts', `import.meta.glob('../components/*.vue')`],
    [
      'a worker is named like a module',
      'src/stores/a.ts',
      `new Worker(new URL('../compiler/cli.ts', import.meta.url))`,
    ],
    ['a type can be imported in its place', 'src/domain/a.ts', `let a: import('../services.ts').Services`],
    ['a script loads the app only through a command', 'src/hosting/a.mjs', `await jiti.import('../domain/answer.ts')`],
    ['there is no unknown room', 'src/helpers/a.ts', `import '../domain/answer.ts'`],
  ])('%s', (_, path, text) => {
    expect(findForbiddenImports(importsIn(path, text))).toHaveLength(1)
  })

  it.each([
    ['a store may load file formats later', 'src/stores/a.ts', `import('../files/csv-text.ts')`],
    ['a worker may compile', 'src/infrastructure/import-worker.ts', `import '../compiler/compile-standard.ts'`],
    ['a worker may be started', 'src/infrastructure/a.ts', `new URL('./import-worker.ts', import.meta.url)`],
    ['messages may use types', 'src/messages/a.ts', `import type { A } from '../domain/answer.ts'`],
    ['a comment imports nothing', 'src/domain/a.ts', `// import 'vue'`],
    ['the template imports nothing', 'src/views/A.vue', `<template><p>import 'dexie'</p></template>`],
  ])('but not this: %s', (_, path, text) => {
    expect(findForbiddenImports(importsIn(path, text))).toEqual([])
  })

  it('also with a cycle, and with what Node cannot find before the installation', () => {
    const files = new Map([
      ['src/domain/a.ts', `import { b } from './b.ts'`],
      ['src/domain/b.ts', `export * from './c'`],
      ['src/domain/c.ts', `import type { A } from './a.ts'`],
      ['src/hosting/start.mjs', `import './project.mjs'`],
      ['src/hosting/project.mjs', `import sirv from 'sirv'\nawait import('vite')`],
    ])
    const found = readImports(files)
    expect(findCycles(found)).toEqual(['src/domain/a.ts → src/domain/b.ts → src/domain/c.ts → src/domain/a.ts'])
    expect(findPackages(reachFrom(firstScripts, found, ['value']))).toEqual(['sirv'])
  })
})
