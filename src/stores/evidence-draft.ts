import { type ShallowRef, shallowRef } from 'vue'
import type { BehaviourIndicator } from '../domain/competency-standard.ts'
import { type Evidence, isSameEvidence } from '../domain/evidence.ts'
import { type TypedEvidence, typedToEvidence } from '../domain/evidence-draft.ts'

export type DraftState = 'unchanged' | 'changed' | 'saving' | 'saved' | 'failed'

/** The note of one indicator while it is being written, from the first letter until the last one is stored. */
export interface EvidenceDraft {
  readonly indicator: BehaviourIndicator
  readonly typed: Readonly<ShallowRef<TypedEvidence>>
  readonly state: Readonly<ShallowRef<DraftState>>
  /** Whether everything typed is stored. */
  readonly isStored: () => boolean
  readonly type: (change: Partial<TypedEvidence>) => void
  /** Writes what is not stored yet, at once; also the way to try again. */
  readonly save: () => Promise<void>
  /** The database shows this note. What another tab has written is taken over where nothing is unsaved here. */
  readonly follow: (stored: Evidence) => void
  /** One of two texts has been chosen and stored; it stands in the fields from now on. */
  readonly settle: (chosen: Evidence) => void
}

export interface EvidenceDraftOptions {
  readonly indicator: BehaviourIndicator
  readonly stored: Evidence
  /** Tells whether the note was written. */
  readonly save: (base: Evidence, next: Evidence) => Promise<boolean>
}

const evidenceToTyped = ({ text, link }: Evidence): TypedEvidence => ({ text, address: link })

/**
 * A note is written in the order of typing, each time with what the person saw before: so the database can tell when
 * another tab has written in between.
 */
export const createEvidenceDraft = ({ indicator, stored, save }: EvidenceDraftOptions): EvidenceDraft => {
  const typed = shallowRef(evidenceToTyped(stored))
  const state = shallowRef<DraftState>('unchanged')
  /** What the database holds as far as this tab has seen it. */
  let base: Evidence = stored
  /** What was sent and has not been seen in the database yet, the oldest first. */
  let sent: readonly Evidence[] = []
  /** What the database has shown while something was being written. */
  let unread: Evidence | null = null
  let writing: Promise<void> = Promise.resolve()
  let isWriting = false

  const isStored = (): boolean => isSameEvidence(typedToEvidence(typed.value), base)

  const load = (evidence: Evidence): void => {
    base = evidence
    // A refused address stays in its field as long as the field is open.
    if (!isSameEvidence(typedToEvidence(typed.value), evidence)) typed.value = evidenceToTyped(evidence)
  }

  const write = async (): Promise<void> => {
    if (isStored()) return
    const next = typedToEvidence(typed.value)
    // A failure stays until a write has worked.
    if (state.value !== 'failed') state.value = 'saving'
    isWriting = true
    sent = [...sent, next]
    const isWritten = await save(base, next)
    isWriting = false
    if (isWritten) base = next
    else sent = sent.filter((one) => one !== next)
    state.value = isWritten ? (isStored() ? 'saved' : 'changed') : 'failed'
    if (unread !== null && isStored()) load(unread)
    unread = null
  }

  const saveNow = (): Promise<void> => {
    writing = writing.then(write)
    return writing
  }

  return {
    indicator,
    typed,
    state,
    isStored,
    type: (change) => {
      typed.value = { ...typed.value, ...change }
      if (state.value !== 'failed') state.value = 'changed'
    },
    save: saveNow,
    follow: (shown) => {
      const place = sent.findIndex((one) => isSameEvidence(one, shown))
      // An earlier state of one's own writing; the later one follows.
      if (place >= 0 && place < sent.length - 1) return
      sent = []
      if (isWriting) unread = place < 0 ? shown : null
      else if (isStored()) load(shown)
    },
    settle: (chosen) => {
      sent = [...sent, chosen]
      base = chosen
      typed.value = evidenceToTyped(chosen)
      state.value = 'saved'
    },
  }
}
