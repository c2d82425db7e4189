import * as fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { catalogIndexSchema } from '../../src/domain/catalog-index.ts'
import { competencyStandardSchema } from '../../src/domain/competency-standard.ts'
import { requirementProfileSchema } from '../../src/domain/requirement-profile.ts'
import { catalogIndex, catalogStandards } from '../support/catalog-standards.ts'
import { type JsonPath, changeAt, walkJson } from '../support/json-edit.ts'
import { profileEntry, profileOf } from '../support/random-assessments.ts'
import { firstOf } from '../support/rated-standards.ts'
import { checkProperty } from '../support/random-seed.ts'

const isStandard = (value: unknown): boolean => v.safeParse(competencyStandardSchema, value).success

const whole = firstOf(catalogStandards)
const task: JsonPath = ['duties', 0, 'tasks', 0]
const indicator: JsonPath = [...task, 'indicators', 0]

const withoutMember = (path: JsonPath, key: string): unknown =>
  changeAt(whole, path, (old) => Object.fromEntries(Object.entries(old as object).filter(([name]) => name !== key)))

describe('a competency standard that is read', () => {
  it.each(catalogStandards.map((standard) => [standard.name, standard] as const))(
    'is accepted as the catalogue holds it, and nothing of it is lost: %s',
    (_, standard) => {
      expect(v.parse(competencyStandardSchema, standard)).toEqual(standard)
    },
  )

  const damages: readonly (readonly [name: string, path: JsonPath, value: unknown])[] = [
    ['a higher format version', ['formatVersion'], 2],
    ['a format version as text', ['formatVersion'], '1'],
    ['a hash that is cut off', ['contentHash'], whole.contentHash.slice(1)],
    ['a hash in capitals', ['contentHash'], 'A'.repeat(64)],
    ['a hash with something behind it', ['contentHash'], `${whole.contentHash}\n`],
    ['a name that is a number', ['name'], 7],
    ['no name', ['name'], null],
    ['an unknown kind of name', ['nameKind'], 'job'],
    ['a base level of 0', ['baseLevel'], 0],
    ['a base level of 7', ['baseLevel'], 7],
    ['a base level between two', ['baseLevel'], 3.5],
    ['a base level as text', ['baseLevel'], '4'],
    ['duties that are no list', ['duties'], {}],
    ['a duty that is nothing', ['duties', 0], null],
    ['a task that is a text', task, 'T1.1'],
    ['a level of 0', [...task, 'levels'], [0]],
    ['a level that is no number', [...task, 'levels'], [Number.NaN]],
    ['levels that are none', [...task, 'levels'], null],
    ['a level instead of a list of levels', [...task, 'levels'], 4],
    ['an unknown scope', [...task, 'levelScope'], 'standard'],
    ['an indicator without words', [...indicator, 'text'], null],
    ['an identity that is a number', [...indicator, 'id'], 1],
    ['levels of an indicator that are null instead of absent', [...indicator, 'levels'], null],
    ['a place in line 0', [...indicator, 'source'], [{ line: 0, column: 0 }]],
    ['a place left of the first cell', [...indicator, 'source'], [{ line: 1, column: -1 }]],
    ['knowledge with a number among its children', ['knowledge', 0, 'children'], [1]],
    ['an attitude without a name', ['attitudes', 0, 'name'], null],
    ['a finding of an unknown severity', ['findings', 0, 'severity'], 'fatal'],
    ['a category that is missing', ['category', 'occupation'], undefined],
    ['a source without its hash', ['source', 'sha256'], ''],
  ]

  it.each(damages)('is refused with %s', (_, path, value) => {
    expect(isStandard(changeAt(whole, path, () => value))).toBe(false)
  })

  it('is refused without any one of its members', () => {
    const places: readonly JsonPath[] = [[], ['duties', 0], task, indicator, ['source'], ['category'], ['knowledge', 0]]
    const optional = new Set(['page', 'printedCode', 'suggestedCode', 'noteRefs', 'levels'])
    const accepted = places.flatMap((path) => {
      const value = walkJson(whole).find((place) => place.path.join() === path.join())?.value as object
      return Object.keys(value)
        .filter((key) => !(optional.has(key) && path !== task) && isStandard(withoutMember(path, key)))
        .map((key) => [...path, key].join('.'))
    })
    expect(accepted).toEqual([])
  })

  it('is refused, and never throws, whatever else is read', () => {
    checkProperty(
      fc.property(fc.anything({ withBigInt: true, withMap: true, withNullPrototype: true }), (value) => {
        expect(isStandard(value)).toBe(false)
      }),
      500,
    )
  })
})

describe('keys that reach for the prototype', () => {
  const text = JSON.stringify(whole)

  it('leave every other object as it was', () => {
    const attacked = [
      text.replace('{', '{"__proto__":{"polluted":true},'),
      text.replace('{', '{"constructor":{"prototype":{"polluted":true}},'),
      text.replace('"duties":[{', '"duties":[{"__proto__":{"polluted":true},'),
    ]
    for (const attack of attacked) {
      expect(attack).not.toBe(text)
      const read = v.parse(competencyStandardSchema, JSON.parse(attack))
      expect(read).toEqual(whole)
      expect(Object.getPrototypeOf(read)).toBe(Object.prototype)
      expect('polluted' in {} || 'polluted' in read || 'polluted' in firstOf(read.duties)).toBe(false)
    }
  })

  it('do not stand in for a member that is missing', () => {
    const withoutName = JSON.stringify(withoutMember([], 'name'))
    expect(isStandard(JSON.parse(withoutName.replace('{', '{"__proto__":{"name":"假的"},')))).toBe(false)
  })
})

describe('the list of standards', () => {
  it('tells of each standard what its file holds', () => {
    expect(v.parse(catalogIndexSchema, catalogIndex)).toEqual(catalogIndex)
    for (const [position, entry] of catalogIndex.standards.entries()) {
      const standard = catalogStandards[position] ?? whole
      const tasks = standard.duties.flatMap((duty) => duty.tasks)
      const levels = tasks.flatMap((one) => [...one.levels, ...one.indicators.flatMap((item) => item.levels ?? [])])
      expect(entry).toMatchObject({
        id: standard.id,
        code: standard.code,
        name: standard.name,
        ...standard.category,
        baseLevel: standard.baseLevel,
        contentHash: standard.contentHash,
        levels: [...new Set(levels)].sort(),
      })
      expect(entry.counts.indicators).toBe(tasks.flatMap((one) => one.indicators).length)
    }
  })

  it.each([
    ['a level of 7', ['standards', 0, 'levels'], [7]],
    ['a count below zero', ['standards', 0, 'counts', 'duties'], -1],
    ['a hash that is none', ['standards', 0, 'contentHash'], 'abc'],
    ['another format version', ['formatVersion'], 2],
    ['no standards', ['standards'], null],
  ] as const)('is refused with %s', (_, path, value) => {
    expect(
      v.safeParse(
        catalogIndexSchema,
        changeAt(catalogIndex, path, () => value),
      ).success,
    ).toBe(false)
  })
})

describe('a requirement profile that is read', () => {
  const profile = profileOf(whole, [profileEntry('T1:T1.1', { level: 5, importance: 6 })])

  it('is accepted with levels and importance of 1 to 6', () => {
    expect(v.parse(requirementProfileSchema, profile)).toEqual(profile)
  })

  it.each([
    ['a level of 0', ['entries', 0, 'level'], 0],
    ['a level of 7', ['entries', 0, 'level'], 7],
    ['an importance of 0', ['entries', 0, 'importance'], 0],
    ['an importance that is missing', ['entries', 0, 'importance'], undefined],
    ['an unknown origin', ['entries', 0, 'origin'], 'nobody'],
  ] as const)('is refused with %s', (_, path, value) => {
    expect(
      v.safeParse(
        requirementProfileSchema,
        changeAt(profile, path, () => value),
      ).success,
    ).toBe(false)
  })
})
