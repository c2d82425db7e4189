import { defineStore } from 'pinia'
import { shallowReadonly, shallowRef } from 'vue'
import type { ForkChoice } from '../domain/team.ts'
import type { StorageFailure } from '../services.ts'
import { useServices } from './services.ts'
import { useStorageStore } from './storage.ts'

/** Which of several contents of one revision counts. What was received stays, whatever is chosen. */
export const useForkChoiceStore = defineStore('fork-choice', () => {
  const { loadReceived } = useServices()
  const storage = useStorageStore()
  const failure = shallowRef<StorageFailure | null>(null)

  /** Null: none of them counts until somebody chooses again. */
  const choose = async (
    fork: Pick<ForkChoice, 'teamId' | 'assessmentId' | 'revision'>,
    contentKey: string | null,
  ): Promise<void> => {
    const repository = await loadReceived()
    const { teamId, assessmentId, revision } = fork
    const place = { teamId, assessmentId, revision }
    const result = await (contentKey === null
      ? repository.removeForkChoice(place)
      : repository.saveForkChoice({ ...place, contentKey }))
    failure.value = result.ok ? null : result.error
    if (result.ok) storage.answerSaved()
  }

  return { failure: shallowReadonly(failure), choose }
})
