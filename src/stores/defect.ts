import { defineStore } from 'pinia'
import { readonly, shallowRef } from 'vue'

/** A defect was thrown somewhere: the page says so once, and that the answers are safe. */
export const useDefectStore = defineStore('defect', () => {
  const hasOccurred = shallowRef(false)

  const report = (error: unknown): void => {
    hasOccurred.value = true
    // eslint-disable-next-line no-console -- the only trace that a developer can ask a person for
    console.error(error)
  }

  return { hasOccurred: readonly(hasOccurred), report }
})
