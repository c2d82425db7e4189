import { defineStore } from 'pinia'
import { computed, shallowReactive, shallowRef, watch } from 'vue'
import type { BehaviourIndicator } from '../domain/competency-standard.ts'
import { type Evidence, emptyEvidence } from '../domain/evidence.ts'
import { useAssessmentDetailsStore } from './assessment-details.ts'
import { useDefectStore } from './defect.ts'
import { type EvidenceDraft, createEvidenceDraft } from './evidence-draft.ts'
import { useStorageStore } from './storage.ts'

/** The notes that are being written. One that could not be stored is kept, wherever the person goes, until it is. */
export const useEvidenceDraftsStore = defineStore('evidence-drafts', () => {
  const details = useAssessmentDetailsStore()
  const storage = useStorageStore()
  const defect = useDefectStore()
  const drafts = shallowReactive(new Map<string, EvidenceDraft>())
  const openKey = shallowRef<string | null>(null)

  const keyOf = (indicatorId: string): string => `${details.openId ?? ''} ${indicatorId}`
  const storedOf = (indicatorId: string): Evidence => {
    const stored = details.details?.evidenceById.get(indicatorId) ?? emptyEvidence
    return { text: stored.text, link: stored.link }
  }

  const saveFor =
    (assessmentId: string, indicatorId: string) =>
    async (base: Evidence, next: Evidence): Promise<boolean> => {
      try {
        return (await details.saveEvidence({ assessmentId, indicatorId, base, next }))?.ok === true
      } catch (error) {
        defect.report(error)
        return false
      }
    }

  /** Opens the note of an indicator of the open assessment. */
  const open = (indicator: BehaviourIndicator): void => {
    const assessmentId = details.openId
    if (assessmentId === null) return
    const key = keyOf(indicator.id)
    openKey.value = key
    if (drafts.has(key)) return
    const save = saveFor(assessmentId, indicator.id)
    drafts.set(key, createEvidenceDraft({ indicator, stored: storedOf(indicator.id), save }))
  }

  /** Stores what is typed and lets the note go, unless it could not be stored. */
  const close = async (): Promise<void> => {
    const key = openKey.value
    const draft = key === null ? undefined : drafts.get(key)
    openKey.value = null
    if (key === null || draft === undefined) return
    await draft.save()
    forgetStored(key, draft)
  }

  /** What is stored need not be kept, unless it is in front of the person. */
  const forgetStored = (key: string, draft: EvidenceDraft): void => {
    if (draft.isStored() && openKey.value !== key) drafts.delete(key)
  }

  const openDraft = computed(() => (openKey.value === null ? null : (drafts.get(openKey.value) ?? null)))
  const failed = computed(() => [...drafts.values()].filter(({ state }) => state.value === 'failed'))
  /** Those that are not in front of the person, by what they are called. */
  const failedElsewhere = computed(() =>
    failed.value.filter((draft) => draft !== openDraft.value).map(({ indicator }) => indicator.code ?? indicator.text),
  )
  watch(() => failed.value.length > 0, storage.setNoteUnsaved)

  const retry = async (): Promise<void> => {
    for (const [key, draft] of drafts) {
      if (draft.state.value !== 'failed') continue
      await draft.save()
      forgetStored(key, draft)
    }
  }

  watch(
    () => details.details,
    () => {
      const draft = openDraft.value
      if (draft !== null && details.details !== null) draft.follow(storedOf(draft.indicator.id))
    },
  )

  /** Two tabs have written; this text holds. */
  const settle = async (chosen: Evidence): Promise<void> => {
    const draft = openDraft.value
    if (draft === null) return
    await draft.save()
    const result = await details.settleEvidence(draft.indicator.id, chosen)
    if (result?.ok === true) draft.settle(chosen)
  }

  return { openDraft, failed, failedElsewhere, open, close, retry, settle }
})
