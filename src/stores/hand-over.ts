import { defineStore } from 'pinia'
import { shallowReadonly, shallowRef } from 'vue'
import { ratingsToAnswers } from '../domain/assessment.ts'
import { answersToLetters } from '../domain/handed-answers.ts'
import type { Person } from '../domain/identity.ts'
import { createStandardOutline } from '../domain/standard-outline.ts'
import type { HandOverChoice, HandOverContent, HandOverTooLarge } from '../files/hand-over-file.ts'
import type { MadeTextFile, StorageFailure } from '../services.ts'
import { useServices } from './services.ts'

/** What became of the file. */
export type HandOverOutcome =
  | { readonly type: 'made'; readonly name: string; readonly isShared: boolean }
  | { readonly type: 'cancelled' }
  | { readonly type: 'refused'; readonly problem: HandOverTooLarge | StorageFailure }
  /** The file is with the person, and this device could not note that. */
  | { readonly type: 'unrecorded'; readonly name: string; readonly failure: StorageFailure }

export interface HandOverDraft {
  readonly content: HandOverContent
  readonly labels: Omit<Person, 'id'>
  readonly choice: Pick<HandOverChoice, 'parts' | 'isNameInFileName'>
}

/** Where the person is not known yet, a file is measured with an identity of the same length. */
const unknownId = '00000000-0000-4000-8000-000000000000'

/** Makes the file for the manager, hands it to the person and notes that it was made. */
export const useHandOverStore = defineStore('hand-over', () => {
  const { deviceRecords, saveFile, loadExchange, now, newId } = useServices()
  const outcome = shallowRef<HandOverOutcome | null>(null)
  /** The name and size that the file would have now. */
  const planned = shallowRef<{ readonly name: string; readonly bytes: number } | null>(null)
  const canShare = shallowRef(false)
  const isMaking = shallowRef(false)
  let fileId = newId()

  const make = async ({ content, labels, choice }: HandOverDraft, personId: string) => {
    const { createHandOverFile } = await import('../files/hand-over-file.ts')
    return createHandOverFile(content, { ...choice, person: { id: personId, ...labels }, fileId, now: now() })
  }

  let plans = 0
  let visits = 0
  /** Measures the file that would be made; only the last question counts. */
  const plan = async (draft: HandOverDraft): Promise<void> => {
    plans += 1
    const own = plans
    const exchange = await loadExchange()
    const made = await make(draft, unknownId)
    if (own !== plans) return
    planned.value = made.ok ? { name: made.value.name, bytes: made.value.bytes } : null
    canShare.value = made.ok && exchange.canShare(made.value)
    if (!made.ok) outcome.value = { type: 'refused', problem: made.error }
    else if (outcome.value?.type === 'refused') outcome.value = null
  }

  const record = async (
    file: MadeTextFile,
    { assessment, standard, ratings }: HandOverContent,
    isShared: boolean,
  ): Promise<HandOverOutcome> => {
    const { name } = file
    const exchange = await loadExchange()
    const handed = await exchange.recordHandOver(
      assessment.id,
      assessment.revision,
      answersToLetters(createStandardOutline(standard), ratingsToAnswers(ratings)),
    )
    if (!handed.ok) return { type: 'unrecorded', name, failure: handed.error }
    const kept = await deviceRecords.recordMadeFile({
      kind: 'hand-over',
      name,
      standardName: assessment.standard.name,
    })
    return kept.ok ? { type: 'made', name, isShared } : { type: 'unrecorded', name, failure: kept.error }
  }

  const handOver = async (draft: HandOverDraft, isSharing: boolean): Promise<HandOverOutcome> => {
    const person = await deviceRecords.savePerson(draft.labels)
    if (!person.ok) return { type: 'refused', problem: person.error }
    const made = await make(draft, person.value.id)
    if (!made.ok) return { type: 'refused', problem: made.error }
    const exchange = await loadExchange()
    const shared = isSharing && exchange.canShare(made.value) ? await exchange.share(made.value) : 'failed'
    if (shared === 'cancelled') return { type: 'cancelled' }
    if (shared === 'failed') saveFile(made.value)
    // The next file is another one.
    fileId = newId()
    return record(made.value, draft.content, shared === 'shared')
  }

  /** A second press while one is made finds nothing to do. */
  const create = async (draft: HandOverDraft, isSharing: boolean): Promise<void> => {
    if (isMaking.value) return
    isMaking.value = true
    const own = visits
    const made = await handOver(draft, isSharing).finally(() => {
      isMaking.value = false
    })
    // The page may show another assessment by now.
    if (own === visits) outcome.value = made
  }

  const forget = (): void => {
    visits += 1
    plans += 1
    outcome.value = null
    planned.value = null
    fileId = newId()
  }

  return {
    outcome: shallowReadonly(outcome),
    planned: shallowReadonly(planned),
    canShare: shallowReadonly(canShare),
    isMaking: shallowReadonly(isMaking),
    plan,
    create,
    forget,
  }
})
