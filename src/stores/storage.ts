import { defineStore } from 'pinia'
import { computed, shallowReadonly, shallowRef } from 'vue'
import type { StorageFailure, StorageState } from '../services.ts'
import { useServices } from './services.ts'

/** What is known about this device's storage: its state, its problem if it has one, and the last save. */
export const useStorageStore = defineStore('storage', () => {
  const { storageGuard, now } = useServices()
  const state = shallowRef<StorageState | null>(null)
  const problem = shallowRef<StorageFailure | null>(null)
  const lastSavedAt = shallowRef<Date | null>(null)
  /** An answer or a note of this visit was not saved; as long as that holds nothing is said to be saved. */
  const isAnswerUnsaved = shallowRef(false)
  const isNoteUnsaved = shallowRef(false)
  const isSaving = shallowRef(false)
  /** Whether the browser was asked to keep the data, and refused. */
  const isRefused = shallowRef(false)
  let hasAsked = false

  const readState = async (): Promise<void> => {
    state.value = await storageGuard.readState()
  }

  const askForPersistence = async (): Promise<void> => {
    hasAsked = true
    state.value = await storageGuard.askForPersistence()
    isRefused.value = state.value.isPersistent === false
  }

  /** After the first answer of a visit the browser is asked to keep the data. */
  const answerSaved = (): void => {
    lastSavedAt.value = now()
    if (!hasAsked) void askForPersistence()
  }

  const setUnsaved = (value: boolean): void => {
    isAnswerUnsaved.value = value
  }

  const setNoteUnsaved = (value: boolean): void => {
    isNoteUnsaved.value = value
  }

  const setSaving = (value: boolean): void => {
    isSaving.value = value
  }

  const setProblem = (value: StorageFailure | null): void => {
    problem.value = value
  }

  return {
    state: shallowReadonly(state),
    problem: shallowReadonly(problem),
    lastSavedAt: shallowReadonly(lastSavedAt),
    hasUnsaved: computed(() => isAnswerUnsaved.value || isNoteUnsaved.value),
    isSaving: shallowReadonly(isSaving),
    isRefused: shallowReadonly(isRefused),
    readState,
    askForPersistence,
    answerSaved,
    setUnsaved,
    setNoteUnsaved,
    setSaving,
    setProblem,
  }
})
