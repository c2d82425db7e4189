import { describe, expect, it } from 'vitest'
import type { RequirementProfile } from '../../src/domain/requirement-profile.ts'
import type { AssessmentDetails } from '../../src/services.ts'
import { usePlanStandingsStore } from '../../src/stores/plan-standings.ts'
import {
  type Source,
  createDetails,
  createMemoryAssessments,
  createSource,
  settled,
  startIn,
  startStores,
} from '../support/services.ts'
import { createStandard, indicatorAt } from '../support/stored-standard.ts'

const standard = createStandard()
const indicator = indicatorAt(standard, 0)

const detailsOf = (profile: RequirementProfile | null): AssessmentDetails => ({
  profile,
  evidenceById: new Map(),
  marksById: new Map(),
  selfCheckById: new Map(),
  snapshots: [],
})
const profile: RequirementProfile = {
  id: 'p',
  standardId: standard.id,
  contentHash: standard.contentHash,
  entries: [
    { itemId: indicator.id, level: 6, importance: null, origin: 'own', setBy: null, setAt: '2026-11-21', reason: null },
  ],
}

const start = async () => {
  const memory = createMemoryAssessments()
  const sourceById = new Map<string, Source<AssessmentDetails>>()
  const watchDetails = (id: string) => {
    const source = createSource<AssessmentDetails>()
    sourceById.set(id, source)
    return source.query
  }
  const store = usePlanStandingsStore(
    startStores({ assessments: memory, loadDetails: () => Promise.resolve(createDetails({ watchDetails })) }),
  )
  await store.watch()
  await settled()
  return { memory, sourceById, store }
}

describe('where every assessment stands', () => {
  it('is nothing to wait for where there is no assessment', async () => {
    const { store } = await start()
    expect(store.standings).toEqual([])
  })

  it('is known once it is known what the person has set, and follows every change', async () => {
    const { memory, sourceById, store } = await start()
    const id = await startIn(memory, standard)
    await settled()
    expect(store.standings).toBeNull()
    sourceById.get(id)?.say(detailsOf(profile))
    const requiredLevel = () => store.standings?.[0]?.report.indicators[0]?.requirement?.level
    expect(store.standings?.[0]).toMatchObject({ assessmentId: id, isDemo: false })
    expect(requiredLevel()).toBe(6)
    sourceById.get(id)?.say(detailsOf(null))
    expect(requiredLevel()).not.toBe(6)
    await memory.saveAnswer({ assessmentId: id, indicator, answer: { status: 'rated', level: 5 } })
    await settled()
    expect(store.standings?.[0]?.report.indicators[0]?.own).toBe(5)
  })

  it('falls back to what is printed where the settings cannot be read, and asks for each assessment once', async () => {
    const { memory, sourceById, store } = await start()
    const id = await startIn(memory, standard)
    const other = await startIn(memory, standard)
    await settled()
    sourceById.get(id)?.fail({ type: 'StorageFailed' })
    sourceById.get(other)?.say(detailsOf(null))
    expect(store.standings).toHaveLength(2)
    await store.watch()
    expect([...sourceById.values()].map((source) => source.subscriptions())).toEqual([1, 1])
  })
})
