import { describe, expect, it } from 'vitest'
import type { Evidence } from '../../src/domain/evidence.ts'
import { err, ok } from '../../src/domain/result.ts'
import type { AssessmentDetails, EvidenceChange } from '../../src/services.ts'
import { useAssessmentDetailsStore } from '../../src/stores/assessment-details.ts'
import { useDefectStore } from '../../src/stores/defect.ts'
import { useEvidenceDraftsStore } from '../../src/stores/evidence-drafts.ts'
import { useStorageStore } from '../../src/stores/storage.ts'
import { createDetails, createSource, settled, startStores } from '../support/services.ts'
import { createStandard, indicatorAt } from '../support/stored-standard.ts'

const standard = createStandard()
const [first, second] = [indicatorAt(standard, 0), indicatorAt(standard, 1)]
const stored = (text: string, other: Evidence | null = null) => ({
  text,
  link: '',
  other,
  updatedAt: '2026-11-21T01:00:00.000Z',
})
const detailsWith = (evidence: Readonly<Record<string, ReturnType<typeof stored>>>): AssessmentDetails => ({
  profile: null,
  evidenceById: new Map(Object.entries(evidence)),
  marksById: new Map(),
  selfCheckById: new Map(),
  snapshots: [],
})

/** An app with an open assessment, and a disk that can be made to fail. */
const openNotes = async () => {
  const source = createSource<AssessmentDetails>()
  const written: EvidenceChange[] = []
  const settledWith: Evidence[] = []
  const disk = { isWell: true, throws: false }
  const repository = createDetails({
    watchDetails: () => source.query,
    saveEvidence: (change) => {
      if (disk.throws) throw new Error('broken')
      if (disk.isWell) written.push(change)
      return Promise.resolve(disk.isWell ? ok(2) : err({ type: 'StorageFailed' }))
    },
    settleEvidence: (_, __, chosen) => {
      settledWith.push(chosen)
      return Promise.resolve(ok(3))
    },
  })
  const pinia = startStores({ loadDetails: () => Promise.resolve(repository) })
  const notes = useEvidenceDraftsStore(pinia)
  await useAssessmentDetailsStore(pinia).open('a1')
  source.say(detailsWith({ [first.id]: stored('舊') }))
  await settled()
  return { pinia, notes, source, written, settledWith, disk }
}

describe('the notes that are being written', () => {
  it('begin with what is stored, and are stored when they are closed', async () => {
    const { notes, written } = await openNotes()
    notes.open(first)
    expect(notes.openDraft?.typed.value).toEqual({ text: '舊', address: '' })
    notes.openDraft?.type({ text: '新' })
    await notes.close()
    expect(notes.openDraft).toBeNull()
    expect(written).toEqual([
      {
        assessmentId: 'a1',
        indicatorId: first.id,
        base: { text: '舊', link: '' },
        next: { text: '新', link: '' },
      },
    ])
  })

  it('follow what another tab stores', async () => {
    const { notes, source } = await openNotes()
    notes.open(first)
    source.say(detailsWith({ [first.id]: stored('別處') }))
    await settled()
    expect(notes.openDraft?.typed.value.text).toBe('別處')
  })

  it('are kept where they could not be stored, said to be unsaved, and stored by trying again', async () => {
    const { pinia, notes, written, disk } = await openNotes()
    const storage = useStorageStore(pinia)
    disk.isWell = false
    notes.open(first)
    notes.openDraft?.type({ text: '新' })
    await notes.close()
    notes.open(second)
    expect(notes.failed.map(({ indicator }) => indicator.code)).toEqual(['P1.1.1'])
    expect(storage.hasUnsaved).toBe(true)
    notes.open(first)
    expect(notes.openDraft?.typed.value.text, 'what was typed is there again').toBe('新')

    disk.isWell = true
    await notes.retry()
    await settled()
    expect([notes.failed, storage.hasUnsaved, written.length]).toEqual([[], false, 1])
  })

  it('survive a defect of the storage', async () => {
    const { pinia, notes, disk } = await openNotes()
    disk.throws = true
    notes.open(first)
    notes.openDraft?.type({ text: '新' })
    await notes.close()
    expect(notes.failed).toHaveLength(1)
    expect(useDefectStore(pinia).hasOccurred).toBe(true)
  })

  it('that two tabs have written are settled with the text that was chosen, unsaved letters included', async () => {
    const { notes, written, settledWith } = await openNotes()
    notes.open(first)
    notes.openDraft?.type({ text: '新' })
    await notes.settle({ text: '兩份', link: '' })
    expect(written.map(({ next }) => next.text)).toEqual(['新'])
    expect(settledWith).toEqual([{ text: '兩份', link: '' }])
    expect(notes.openDraft?.typed.value.text).toBe('兩份')
  })
})
