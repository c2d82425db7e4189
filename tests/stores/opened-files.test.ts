import { describe, expect, it } from 'vitest'
import { useOpenedFilesStore } from '../../src/stores/opened-files.ts'
import { memberFileText } from '../support/hand-over-files.ts'
import { startStores } from '../support/services.ts'
import { createStandard } from '../support/stored-standard.ts'
import { createDeferred } from '../support/team-services.ts'

const handedOver = (personId: string) =>
  new File([memberFileText({ standard: createStandard(), digits: '444', personId })], `${personId}.json`)
const picture = new File(['no file of ours'], 'photo.json')

/** A file that the disk gives when a test lets it. */
const slowFile = (file: File) => {
  const arriving = createDeferred<ArrayBuffer>()
  Object.defineProperty(file, 'arrayBuffer', { value: () => arriving.promise })
  return { file, arrive: async () => arriving.resolve(await new Blob([file]).arrayBuffer()), fail: arriving.reject }
}

const start = () => useOpenedFilesStore(startStores())

describe('files that are opened', () => {
  it('of members go to the team at once, and are read there once', async () => {
    const store = start()
    const files = [handedOver('林'), handedOver('陳')]
    await store.open(files)
    expect(store.target).toBe('team')
    expect([store.takeForTeam(), store.takeForTeam()]).toEqual([files, []])
  })

  it('that are none of ours lead nowhere, and each says why', async () => {
    const store = start()
    await store.open([picture])
    expect([store.target, store.opened[0]?.recognized.type]).toEqual(['nowhere', 'refused'])
  })

  it('of several kinds are shown first', async () => {
    const store = start()
    await store.open([handedOver('林'), picture])
    expect([store.target, store.opened.length, store.forTeam]).toEqual(['preview', 2, []])
  })

  it('count only as far as they were opened last', async () => {
    const store = start()
    const slow = slowFile(handedOver('林'))
    const first = store.open([slow.file])
    await store.open([picture])
    expect(store.isReading).toBe(false)
    await slow.arrive()
    await first
    expect([store.target, store.opened.map(({ file }) => file.name)]).toEqual(['nowhere', ['photo.json']])
  })

  it('that are given up lead nowhere when they arrive late', async () => {
    const store = start()
    const slow = slowFile(handedOver('林'))
    const opening = store.open([slow.file])
    expect(store.isReading).toBe(true)
    store.forget()
    await slow.arrive()
    await opening
    expect([store.isReading, store.target, store.forTeam]).toEqual([false, null, []])
  })

  it('that cannot be read are refused, and the others are still there', async () => {
    const store = start()
    const gone = slowFile(handedOver('林'))
    gone.fail(new Error('NotFoundError'))
    await store.open([gone.file, handedOver('陳')])
    expect(store.opened.map(({ recognized }) => recognized.type)).toEqual(['refused', 'hand-over'])
    expect([store.opened[0]?.recognized, store.isReading]).toMatchObject([
      { problem: { type: 'FileUnreadable' } },
      false,
    ])
  })
})
