import { describe, expect, it, vi } from 'vitest'
import type { CompetencyStandard } from '../../src/domain/competency-standard.ts'
import { createCatalogClient } from '../../src/infrastructure/catalog-client.ts'
import { refusalOf, valueOf } from '../support/databases.ts'
import { createStandard } from '../support/stored-standard.ts'

const first = createStandard({ id: 'FIRST-001v1', name: '第一種人員' })
const second = createStandard({ id: 'SECOND-001v1', name: '第二種人員' })

const none = { name: null, code: null }
const entryOf = (standard: CompetencyStandard) => ({
  id: standard.id,
  code: standard.code,
  name: standard.name,
  jobCategory: none,
  occupation: none,
  industry: none,
  baseLevel: 4,
  levels: [3, 4, 5],
  counts: {
    duties: 2,
    tasks: 3,
    outputs: 0,
    indicators: 4,
    knowledge: 0,
    skills: 0,
    attitudes: 0,
    requirements: 0,
    notes: 0,
    versions: 0,
  },
  status: null,
  supersededBy: null,
  contentHash: standard.contentHash,
  file: `standards/${standard.id}.json`,
  findings: { error: 0, warning: 0, info: 0 },
})

const index = { formatVersion: 1, standards: [entryOf(first), entryOf(second)] }

type Files = Readonly<Record<string, string>>

const wholeCatalogue: Files = {
  'catalog/index.json': JSON.stringify(index),
  'catalog/standards/FIRST-001v1.json': JSON.stringify(first),
  'catalog/standards/SECOND-001v1.json': JSON.stringify(second),
}

/** A server with these files. An address that is not among them is answered as a static host does. */
const serve = (files: Files) => {
  const fetch = vi.fn((address: RequestInfo | URL) => {
    const content = typeof address === 'string' ? files[address.replace('/app/', '')] : undefined
    return Promise.resolve(new Response(content ?? 'Not found', { status: content === undefined ? 404 : 200 }))
  })
  return { client: createCatalogClient({ baseUrl: '/app/catalog/', fetch }), fetch }
}

const offline = () =>
  createCatalogClient({ baseUrl: '/app/catalog/', fetch: () => Promise.reject(new TypeError('Failed to fetch')) })

const firstFile = 'catalog/standards/FIRST-001v1.json'

describe('the list of standards', () => {
  it('is what the index says', async () => {
    const { client, fetch } = serve(wholeCatalogue)
    expect(await client.loadIndex()).toEqual({ ok: true, value: index })
    expect(fetch.mock.calls).toEqual([['/app/catalog/index.json']])
  })

  const failures: readonly (readonly [name: string, why: string, text: string | null])[] = [
    ['is missing', 'CatalogMissing', null],
    ['is cut off', 'CatalogDamaged', JSON.stringify(index).slice(0, 200)],
    ['is a page instead of data', 'CatalogDamaged', '<!doctype html><title>職能自評</title>'],
    ['is other JSON', 'CatalogDamaged', '[]'],
    [
      'lacks a field',
      'CatalogDamaged',
      JSON.stringify({ ...index, standards: [{ ...entryOf(first), name: undefined }] }),
    ],
    ['has a hash that is none', 'CatalogDamaged', JSON.stringify(index).replace(first.contentHash, 'x')],
    ['is of a newer format', 'CatalogNewer', JSON.stringify({ formatVersion: 2, everything: 'else' })],
  ]

  it.each(failures)('tells why there is none when it %s', async (_, why, text) => {
    const { client } = serve(text === null ? {} : { ...wholeCatalogue, 'catalog/index.json': text })
    expect(await client.loadIndex()).toEqual({ ok: false, error: { type: why } })
    expect(refusalOf(await client.loadStandard(first.id))).toBe(why)
    expect(await client.loadReadableStandards()).toEqual([])
  })

  it('tells that the device is offline', async () => {
    expect(await offline().loadIndex()).toEqual({ ok: false, error: { type: 'CatalogOffline' } })
    expect(await offline().loadStandard(first.id)).toEqual({ ok: false, error: { type: 'CatalogOffline' } })
    expect(await offline().loadReadableStandards()).toEqual([])
  })

  it('is there on the next attempt when the device is online again', async () => {
    const { fetch: online } = serve(wholeCatalogue)
    let isOnline = false
    const client = createCatalogClient({
      baseUrl: '/app/catalog/',
      fetch: (address) => (isOnline ? online(address) : Promise.reject(new TypeError('Failed to fetch'))),
    })
    expect(refusalOf(await client.loadStandard(first.id))).toBe('CatalogOffline')
    isOnline = true
    expect(valueOf(await client.loadStandard(first.id))).toEqual(first)
  })
})

describe('a standard', () => {
  it('is given as it was published', async () => {
    const { client } = serve(wholeCatalogue)
    expect(await client.loadStandard(second.id)).toEqual({ ok: true, value: second })
  })

  it('keeps what a later version of the format adds', async () => {
    const { client } = serve({
      ...wholeCatalogue,
      [firstFile]: JSON.stringify({
        ...first,
        findings: [{ rule: 'r', severity: 'info', itemId: null, lines: [1], more: 1 }],
      }),
    })
    expect(valueOf(await client.loadStandard(first.id)).findings).toMatchObject([{ more: 1 }])
  })

  const altered = JSON.stringify({ ...first, name: '改過的名稱' })
  const failures: readonly (readonly [name: string, why: string, text: string | null])[] = [
    ['is missing', 'CatalogMissing', null],
    ['is cut off', 'CatalogDamaged', JSON.stringify(first).slice(0, -20)],
    ['is a page instead of data', 'CatalogDamaged', '<!doctype html>'],
    ['is altered', 'CatalogDamaged', altered],
    ['lies in the place of another', 'CatalogDamaged', JSON.stringify(second)],
    ['claims another hash than it has', 'CatalogDamaged', JSON.stringify({ ...first, contentHash: 'a'.repeat(64) })],
    ['lacks its duties', 'CatalogDamaged', JSON.stringify({ ...first, duties: undefined })],
    ['has half a character', 'CatalogDamaged', altered.replace('改', String.raw`\ud842`)],
    ['has a level of 7', 'CatalogDamaged', JSON.stringify({ ...first, baseLevel: 7 })],
    ['is of a newer format', 'CatalogNewer', JSON.stringify({ ...first, formatVersion: 2 })],
  ]

  it.each(failures)('is not used when it %s, and the others stay usable', async (_, why, text) => {
    const rest = Object.fromEntries(Object.entries(wholeCatalogue).filter(([name]) => name !== firstFile))
    const { client } = serve(text === null ? rest : { ...rest, [firstFile]: text })
    expect(await client.loadStandard(first.id)).toEqual({ ok: false, error: { type: why } })
    expect(await client.loadStandard(second.id)).toEqual({ ok: true, value: second })
    expect(await client.loadReadableStandards()).toEqual([second])
  })

  it('is not used when its content is whole and not what the index promises', async () => {
    // Somebody has put another, well-formed standard under the same id.
    const forged = createStandard({ id: first.id, name: '冒名的基準' })
    const { client } = serve({ ...wholeCatalogue, [firstFile]: JSON.stringify(forged) })
    expect(refusalOf(await client.loadStandard(first.id))).toBe('CatalogDamaged')
  })

  it('is missing when the index does not name it, and nothing else is fetched', async () => {
    const { client, fetch } = serve(wholeCatalogue)
    expect(await client.loadStandard('../../secret')).toEqual({ ok: false, error: { type: 'CatalogMissing' } })
    expect(fetch).toHaveBeenCalledTimes(1)
  })

  it('is damaged when the connection breaks in the middle of it', async () => {
    const { fetch } = serve(wholeCatalogue)
    const client = createCatalogClient({
      baseUrl: '/app/catalog/',
      fetch: async (address) => {
        if (typeof address !== 'string' || !address.endsWith(firstFile)) return fetch(address)
        const broken = new ReadableStream({ start: (controller) => controller.error(new TypeError('network error')) })
        return Promise.resolve(new Response(broken))
      },
    })
    expect(refusalOf(await client.loadStandard(first.id))).toBe('CatalogDamaged')
    expect(await client.loadReadableStandards()).toEqual([second])
  })
})

describe('all readable standards', () => {
  it('are all of them where nothing is wrong (control)', async () => {
    expect(await serve(wholeCatalogue).client.loadReadableStandards()).toEqual([first, second])
  })
})
