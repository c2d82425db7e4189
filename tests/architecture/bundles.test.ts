import { describe, expect, it } from 'vitest'
import { bundleToPattern, bundles } from '../../src/hosting/bundles.mjs'
import { projectTexts } from '../support/source-files.ts'

const paths = [...projectTexts.keys()].map((path) => `/anywhere/${path}`)
const named = bundles.flatMap(({ modules }) => modules)

describe('what the build puts into one file', () => {
  it.each(named)('%s is there', (module) => {
    const pattern = bundleToPattern({ name: '', modules: [module] })
    expect(paths.filter((path) => pattern.test(path))).toHaveLength(1)
  })

  it('stands in one bundle only', () => {
    expect(named.filter((module, index) => named.indexOf(module) !== index)).toEqual([])
  })

  it.each([
    ['/app/src/domain/team.ts', true],
    ['C:\\app\\src\\domain\\team.ts', true],
    ['/app/node_modules/dexie/dist/modern/dexie.mjs', true],
    ['/app/src/domain/team-order.ts', false],
    ['/app/src/stores/domain/team.ts', false],
    ['/app/tests/domain/team.test.ts', false],
    ['/app/node_modules/dexie-other/index.js', false],
  ])('%s: %s', (path, isInside) => {
    const pattern = bundleToPattern({ name: '', modules: ['domain/team'], packages: ['dexie'] })
    expect(pattern.test(path)).toBe(isInside)
  })
})
