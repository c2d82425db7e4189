import type { ImportKind } from '../support/source-modules.ts'

/** How much of a room or package may be used. What may be used at once may also be loaded later, or for its types. */
export type Allowance = 'any' | 'lazy' | 'type'

export interface Room {
  readonly rooms: Readonly<Record<string, Allowance>>
  readonly packages: Readonly<Record<string, Allowance>>
}

/** Parts of a folder with a row of their own, before the folder itself. */
const partsOfFolders: readonly (readonly [pattern: RegExp, room: string])[] = [
  [/^src\/compiler\/cli\.ts$/u, 'compiler/cli'],
  [/^src\/files\/json-schemas\.ts$/u, 'files/json-schemas'],
  [/^src\/infrastructure\/(?:.*-)?worker\.ts$/u, 'infrastructure/worker'],
  [/^src\/services-[\w-]+\.ts$/u, 'services.ts'],
  [/^src\/components\/charts\//u, 'components/charts'],
  [/^src\/views\/HomeView\.vue$/u, 'views/HomeView'],
  [/^src\/views\/RateView\.vue$/u, 'views/RateView'],
  [/^src\/views\/(?:FileDoor|OrganizationLine)\.vue$/u, 'views/parts of the frame'],
  [/^tests\/compiler\/generator\//u, 'tests/compiler/generator'],
  [/^tests\/(?:browser|pictures)\//u, 'tests/browser'],
]

/** The room of a file: `domain`, `services.ts`, `tests` …; null for a package. */
export const pathToRoom = (path: string): string | null => {
  const part = partsOfFolders.find(([pattern]) => pattern.test(path))
  if (part !== undefined) return part[1]
  if (path.startsWith('tests/')) return 'tests'
  return /^src\/(?<room>[^/]+)/u.exec(path)?.groups?.room ?? null
}

const node = { node: 'any' } as const
const view = { vue: 'any', 'vue-router': 'any' } as const
const component = {
  domain: 'any',
  reports: 'any',
  messages: 'any',
  composables: 'any',
  components: 'any',
  'services.ts': 'type',
} as const
const infrastructure = {
  rooms: { domain: 'any', files: 'any', 'services.ts': 'type', infrastructure: 'any' },
  packages: { dexie: 'any', valibot: 'any', 'workbox-window': 'any' },
} as const
const page = {
  rooms: { ...component, stores: 'any' },
  packages: view,
} as const

/** Who may import whom; ARCHITECTURE.md says it in words. What is not here is forbidden. */
export const roomByName: Readonly<Record<string, Room>> = {
  domain: { rooms: { domain: 'any' }, packages: { valibot: 'any', '@noble/hashes': 'any' } },
  compiler: { rooms: { domain: 'any', compiler: 'any' }, packages: {} },
  'compiler/cli': { rooms: { domain: 'any', compiler: 'any' }, packages: node },
  files: {
    rooms: { domain: 'any', files: 'any', 'services.ts': 'type' },
    packages: { papaparse: 'any', valibot: 'any', 'write-excel-file': 'any' },
  },
  // Writes the schemas when the project is developed; the app never loads it.
  'files/json-schemas': { rooms: { domain: 'any', files: 'any' }, packages: { '@valibot/to-json-schema': 'any' } },
  reports: { rooms: { domain: 'any', reports: 'any' }, packages: {} },
  infrastructure: { ...infrastructure, rooms: { ...infrastructure.rooms, 'infrastructure/worker': 'lazy' } },
  // Reads documents in the browser, beside the page.
  'infrastructure/worker': { ...infrastructure, rooms: { ...infrastructure.rooms, compiler: 'any' } },
  'services.ts': { rooms: { domain: 'type', files: 'type', 'services.ts': 'type' }, packages: { vue: 'type' } },
  stores: {
    rooms: { domain: 'any', reports: 'any', 'services.ts': 'any', files: 'lazy', stores: 'any' },
    packages: { pinia: 'any', vue: 'any' },
  },
  messages: {
    rooms: { domain: 'type', reports: 'type', files: 'type', 'services.ts': 'type', messages: 'any' },
    packages: { vue: 'any' },
  },
  composables: { rooms: { domain: 'any', reports: 'any', messages: 'any', composables: 'any' }, packages: view },
  components: { rooms: { ...component, 'components/charts': 'lazy' }, packages: view },
  'components/charts': {
    rooms: { ...component, 'components/charts': 'any' },
    packages: { vue: 'any', 'chart.js': 'any' },
  },
  views: page,
  'views/HomeView': page,
  // On every page, and loaded behind the first one.
  'views/parts of the frame': page,
  // One address, several views.
  'views/RateView': { rooms: { ...page.rooms, views: 'any' }, packages: view },
  router: {
    // The first page comes with the first request, every other one when somebody goes there.
    rooms: { 'views/HomeView': 'any', 'views/RateView': 'lazy', views: 'lazy', components: 'type', router: 'any' },
    packages: view,
  },
  'App.vue': {
    rooms: {
      components: 'any',
      messages: 'any',
      stores: 'any',
      composables: 'any',
      'views/parts of the frame': 'lazy',
    },
    packages: view,
  },
  'main.ts': {
    rooms: {
      'App.vue': 'any',
      infrastructure: 'any',
      messages: 'any',
      router: 'any',
      'services.ts': 'any',
      stores: 'any',
      styles: 'any',
    },
    packages: { pinia: 'any', vue: 'any' },
  },
  'env.d.ts': { rooms: {}, packages: { vue: 'type' } },
  hosting: {
    rooms: { hosting: 'any', 'compiler/cli': 'lazy', 'files/json-schemas': 'lazy' },
    packages: { ...node, fflate: 'any', jiti: 'any', sirv: 'any' },
  },
  // Makes documents and says itself what a compiler must make of them: shared code would share its mistakes.
  'tests/compiler/generator': {
    rooms: { 'tests/compiler/generator': 'any' },
    packages: { 'pure-rand': 'any', vitest: 'any' },
  },
  // Sees the app as a person does: built and served.
  'tests/browser': {
    rooms: { 'tests/browser': 'any', tests: 'any', hosting: 'any' },
    packages: {
      ...node,
      '@playwright/test': 'any',
      'axe-core': 'any',
      canonicalize: 'any',
      'csv-parse': 'any',
      fflate: 'any',
    },
  },
}

/** The tests drive everything, and nothing else imports them. */
export const freeRoom = 'tests'

export const isAllowed = (allowance: Allowance | undefined, kind: ImportKind): boolean =>
  allowance === 'any' || kind === 'type' ? allowance !== undefined : allowance === kind

/** `node:fs` is `node`, `@noble/hashes/sha2.js` is `@noble/hashes`. */
export const specifierToPackage = (specifier: string): string => {
  if (specifier.startsWith('node:')) return 'node'
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}
