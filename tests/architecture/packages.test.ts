import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { readProjectJson, readProjectText } from '../support/project-files.ts'
import { type Breach, allScripts, filesWhere, projectTexts } from '../support/source-files.ts'
import { importsOf } from '../support/source-modules.ts'
import { pathToRoom, specifierToPackage } from './import-matrix.ts'

const versions = v.optional(v.record(v.string(), v.string()), {})
const manifestSchema = v.object({ dependencies: versions, devDependencies: versions, overrides: versions })
const lockedSchema = v.object({
  version: v.optional(v.string()),
  integrity: v.optional(v.string()),
  resolved: v.optional(v.string()),
  dependencies: versions,
  devDependencies: versions,
})
type Locked = v.InferOutput<typeof lockedSchema>
const lockSchema = v.object({ packages: v.record(v.string(), lockedSchema) })

const { dependencies, devDependencies, overrides } = v.parse(manifestSchema, readProjectJson('package.json'))
const lock = v.parse(lockSchema, readProjectJson('package-lock.json')).packages

const findLoose = (wanted: Readonly<Record<string, string>>): readonly Breach[] =>
  Object.entries(wanted).flatMap(([name, version]) => (/^\d+\.\d+\.\d+$/u.test(version) ? [] : [`${name} ${version}`]))

const findBadLocks = (packages: Readonly<Record<string, Locked>>): readonly Breach[] =>
  Object.entries(packages).flatMap(([path, { integrity, resolved }]) => [
    ...(resolved === undefined ? [] : [`${path} names a registry`]),
    ...(path === '' || /^sha512-/u.test(integrity ?? '') ? [] : [`${path} has no hash`]),
  ])

describe('a version', () => {
  it('is exact', () => {
    expect([dependencies, devDependencies, overrides].flatMap(findLoose)).toEqual([])
  })

  it.each(['^1.0.0', '~1.0.0', '1.x', 'latest', '*', 'git+https://example.org/a.git'])(
    'of %s is reported (control)',
    (version) => {
      expect(findLoose({ a: version })).toEqual([`a ${version}`])
    },
  )
})

describe('the lock file', () => {
  it('names no registry, so that a mirror serves as well, and has a hash for every package', () => {
    expect(findBadLocks(lock)).toEqual([])
    expect(readProjectText('package-lock.json')).not.toMatch(/registry\./u)
  })

  it('is that of package.json', () => {
    expect(lock['']?.dependencies).toEqual(dependencies)
    expect(lock['']?.devDependencies).toEqual(devDependencies)
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies, ...overrides }))
      expect([name, lock[`node_modules/${name}`]?.version]).toEqual([name, version])
  })

  it('with an address or without a hash is reported (control)', () => {
    const none = { dependencies: {}, devDependencies: {} }
    const packages = { a: { ...none, resolved: 'https://registry.example.org/a.tgz', integrity: 'sha512-a' }, b: none }
    expect(findBadLocks(packages)).toEqual(['a names a registry', 'b has no hash'])
  })
})

/** Where Node finds a package from the folder of another one. */
const findLocked = (from: string, name: string): string | null => {
  const path = `${from === '' ? '' : `${from}/`}node_modules/${name}`
  if (lock[path] !== undefined) return path
  return from === '' ? null : findLocked(from.split('/node_modules/').slice(0, -1).join('/node_modules/'), name)
}

/** The packages that are part of the app: its own and those that they bring, and what makes up the service worker. */
const listShipped = (): ReadonlySet<string> => {
  const worker = Object.keys(lock).filter((path) => /^node_modules\/workbox-(?!build)[\w-]+$/u.test(path))
  const shipped = new Set([...Object.keys(dependencies).map((name) => `node_modules/${name}`), ...worker])
  for (const path of shipped)
    for (const name of Object.keys(lock[path]?.dependencies ?? {})) shipped.add(findLocked(path, name) ?? name)
  return shipped
}

const permissive: ReadonlySet<string> = new Set(['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0'])
const findLicence = (path: string): string => {
  const { license } = v.parse(
    v.object({ license: v.optional(v.string(), 'none') }),
    readProjectJson(`${path}/package.json`),
  )
  return license
}

describe('what is shipped', () => {
  it('is free to be used by anybody', () => {
    const licences = [...listShipped()].map((path) => [path, findLicence(path)] as const)
    expect(licences.filter(([, licence]) => !permissive.has(licence))).toEqual([])
    expect(licences.length).toBeGreaterThan(Object.keys(dependencies).length)
  })

  it('holds every package that the app imports, and what those bring (control)', () => {
    expect(listShipped()).toContain('node_modules/@vue/reactivity')
    expect(listShipped()).toContain('node_modules/workbox-precaching')
    expect(findLicence('node_modules/axe-core')).toBe('MPL-2.0')
    expect(permissive.has('MPL-2.0')).toBe(false)
  })
})

/** Packages that no file imports, each with what needs it. */
const neededOtherwise: Readonly<Record<string, string>> = {
  '@vue/devtools-api': 'pinia asks for it as a peer',
  'workbox-build': 'vite-plugin-pwa asks for it as a peer',
}

const configurations = filesWhere(projectTexts, (path) => /^[\w.]+\.config\.(?:js|ts)$/u.test(path))
const files = new Map([...allScripts, ...configurations])
const imports = [...files].flatMap(([path, text]) => importsOf(path, text, files))
const imported = new Set(imports.map(({ target }) => specifierToPackage(target)))
const commands = [...filesWhere(projectTexts, (path) => path.startsWith('src/hosting/') || path === 'package.json')]

/** Whether a package is imported, run as a command, named in a configuration, or holds the types of one that is. */
const isUsed = (name: string): boolean =>
  imported.has(name) ||
  imported.has(name.replace(/^@types\//u, '')) ||
  commands.some(([, text]) => text.includes(`tool('${name}'`) || text.includes(`node_modules/${name}/`)) ||
  [...configurations].some(([, text]) => text.includes(`'${name}'`))

describe('a package', () => {
  it('is used, or needed for a reason', () => {
    const names = Object.keys({ ...dependencies, ...devDependencies })
    expect(names.filter((name) => !isUsed(name) && neededOtherwise[name] === undefined)).toEqual([])
    expect(isUsed('left-pad')).toBe(false)
  })

  it.each(Object.keys(neededOtherwise))('%s is in the list for that reason only', (name) => {
    expect(isUsed(name)).toBe(false)
    expect(Object.keys({ ...dependencies, ...devDependencies })).toContain(name)
  })

  it('that the app imports is a dependency, and a dependency is imported by the app', () => {
    const isDevelopment = (path: string): boolean =>
      /^(?:hosting|files\/json-schemas|tests)/u.test(pathToRoom(path) ?? 'tests')
    const byApp = new Set(
      imports
        .filter(({ from, target }) => !isDevelopment(from) && pathToRoom(target) === null)
        .map(({ target }) => specifierToPackage(target)),
    )
    byApp.delete('node')
    expect([...byApp].sort()).toEqual(Object.keys(dependencies).filter((name) => neededOtherwise[name] === undefined))
  })
})
