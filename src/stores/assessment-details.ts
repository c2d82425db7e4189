import { defineStore } from 'pinia'
import { shallowReadonly, shallowRef } from 'vue'
import type { Evidence } from '../domain/evidence.ts'
import type { IndicatorMarks } from '../domain/indicator-marks.ts'
import type { ProfileChange } from '../domain/requirement-profile.ts'
import type { Result } from '../domain/result.ts'
import type { SelfCheck } from '../domain/self-check.ts'
import type { AssessmentDetails, AssessmentDetailsRepository, EvidenceChange, StorageFailure } from '../services.ts'
import { useServices } from './services.ts'
import { useStorageStore } from './storage.ts'

/** What stands beside the answers of the open assessment, and the commands that change it. */
export const useAssessmentDetailsStore = defineStore('assessment-details', () => {
  const services = useServices()
  const storage = useStorageStore()
  const openId = shallowRef<string | null>(null)
  /** Null while loading. */
  const details = shallowRef<AssessmentDetails | null>(null)
  const failure = shallowRef<StorageFailure | null>(null)
  /** The last command that could not be written; it stays until one could. */
  const writeFailure = shallowRef<StorageFailure | null>(null)
  let stop = (): void => undefined

  /** Watches the details of an assessment. */
  const open = async (id: string): Promise<void> => {
    if (openId.value === id && failure.value === null) return
    stop()
    openId.value = id
    details.value = null
    failure.value = null
    const repository = await services.loadDetails()
    if (openId.value !== id) return
    stop = repository.watchDetails(id).subscribe(
      (value) => {
        details.value = value
        failure.value = null
      },
      (error) => {
        failure.value = error
      },
    )
  }

  const write = async <Value>(
    command: (repository: AssessmentDetailsRepository, assessmentId: string) => Promise<Result<Value, StorageFailure>>,
  ): Promise<Result<Value, StorageFailure> | null> => {
    const assessmentId = openId.value
    if (assessmentId === null) return null
    const result = await command(await services.loadDetails(), assessmentId)
    writeFailure.value = result.ok ? null : result.error
    if (result.ok) storage.answerSaved()
    return result
  }

  return {
    openId: shallowReadonly(openId),
    details: shallowReadonly(details),
    failure: shallowReadonly(failure),
    writeFailure: shallowReadonly(writeFailure),
    open,
    saveEvidence: (change: EvidenceChange) => write((repository) => repository.saveEvidence(change)),
    settleEvidence: (indicatorId: string, chosen: Evidence) =>
      write((repository, id) => repository.settleEvidence(id, indicatorId, chosen)),
    saveMarks: (indicatorId: string, marks: IndicatorMarks) =>
      write((repository, id) => repository.saveMarks(id, indicatorId, marks)),
    changeProfile: (changes: readonly ProfileChange[]) =>
      write((repository, id) => repository.changeProfile(id, changes)),
    saveSelfCheck: (itemId: string, value: SelfCheck | null) =>
      write((repository, id) => repository.saveSelfCheck(id, itemId, value)),
    takeSnapshot: (name: string) => write((repository, id) => repository.takeSnapshot(id, name)),
    renameSnapshot: (snapshotId: string, name: string) =>
      write((repository) => repository.renameSnapshot(snapshotId, name)),
    deleteSnapshot: (snapshotId: string) => write((repository) => repository.deleteSnapshot(snapshotId)),
  }
})
