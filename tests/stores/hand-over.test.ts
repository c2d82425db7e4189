import { describe, expect, it, vi } from 'vitest'
import { err, ok } from '../../src/domain/result.ts'
import type { AssessmentExchange, MadeFile, Services } from '../../src/services.ts'
import { type HandOverDraft, useHandOverStore } from '../../src/stores/hand-over.ts'
import { rated } from '../support/random-assessments.ts'
import { toRatedAssessment } from '../support/rated-assessments.ts'
import { createExchange, createServices, settled, startStores } from '../support/services.ts'
import { createStandard, indicatorAt } from '../support/stored-standard.ts'
import { createDeferred } from '../support/team-services.ts'

const standard = createStandard()
const { id: indicatorId, code, text } = indicatorAt(standard, 0)
const rating = { indicatorId, code, text, answer: rated(4), ratedAt: '2026-11-20T01:00:00.000Z' }
const { assessment } = toRatedAssessment(standard, [rating], null, {})
const draft: HandOverDraft = {
  content: { assessment, standard, ratings: [rating], plan: [], selfChecks: new Map(), snapshots: [] },
  labels: { name: '林怡君', employeeNumber: null, unit: null },
  choice: { parts: new Set(), isNameInFileName: false },
}
const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50))

const start = (overrides: Partial<AssessmentExchange> = {}, services: Partial<Services> = {}) => {
  const files: MadeFile[] = []
  const recordHandOver = vi.fn<AssessmentExchange['recordHandOver']>(() => Promise.resolve(ok(null)))
  const exchange = createExchange({ recordHandOver, ...overrides })
  const store = useHandOverStore(
    startStores({
      loadExchange: () => Promise.resolve(exchange),
      saveFile: (file) => files.push(file),
      ...services,
    }),
  )
  return { store, files, recordHandOver }
}

describe('handing over', () => {
  it('makes one file, however often it is pressed, and notes what was handed over', async () => {
    const { store, files, recordHandOver } = start()
    await Promise.all([store.create(draft, false), store.create(draft, false)])
    expect(files).toHaveLength(1)
    expect(store.outcome).toEqual({ type: 'made', name: files[0]?.name, isShared: false })
    expect(recordHandOver.mock.calls.map(([id]) => id)).toEqual([assessment.id])
    expect(store.isMaking).toBe(false)
  })

  it('notes nothing where the person has closed the share sheet', async () => {
    const share = () => Promise.resolve('cancelled' as const)
    const { store, files, recordHandOver } = start({ canShare: () => true, share })
    await store.create(draft, true)
    expect([store.outcome, files.length, recordHandOver.mock.calls.length]).toEqual([{ type: 'cancelled' }, 0, 0])
  })

  it('downloads what cannot be shared', async () => {
    const { store, files } = start({ canShare: () => true, share: () => Promise.resolve('failed') })
    await store.create(draft, true)
    expect([files.length, store.outcome?.type]).toEqual([1, 'made'])
  })

  it('makes no file under an identity that could not be kept', async () => {
    const { deviceRecords } = createServices()
    const savePerson = () => Promise.resolve(err({ type: 'StorageFull' as const }))
    const { store, files } = start({}, { deviceRecords: { ...deviceRecords, savePerson } })
    await store.create(draft, false)
    expect([files.length, store.outcome]).toEqual([0, { type: 'refused', problem: { type: 'StorageFull' } }])
  })

  it('says that the file is there although the device could not note it', async () => {
    const { store, files } = start({ recordHandOver: () => Promise.resolve(err({ type: 'StorageFull' })) })
    await store.create(draft, false)
    const failure = { type: 'StorageFull' }
    expect([files.length, store.outcome]).toEqual([1, { type: 'unrecorded', name: files[0]?.name, failure }])
  })

  it('says nothing about one assessment on the page of another', async () => {
    const sharing = createDeferred<'shared'>()
    const { store } = start({ canShare: () => true, share: () => sharing.promise })
    const made = store.create(draft, true)
    await nextTask()
    store.forget()
    sharing.resolve('shared')
    await made
    expect([store.outcome, store.isMaking]).toEqual([null, false])
  })

  it('measures what is asked for last, and nothing once the page is left', async () => {
    const { store } = start()
    const named = { ...draft, choice: { ...draft.choice, isNameInFileName: true } }
    await Promise.all([store.plan(draft), store.plan(named)])
    expect(store.planned?.name).toContain('林怡君')
    const measured = store.plan(draft)
    store.forget()
    await measured
    await settled()
    expect(store.planned).toBeNull()
  })
})
