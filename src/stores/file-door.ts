import { defineStore } from 'pinia'
import { shallowReadonly, shallowRef } from 'vue'

/** Whether the door for files is needed. What stands behind it is loaded then, and not with the first screen. */
export const useFileDoorStore = defineStore('file-door', () => {
  const isNeeded = shallowRef(false)
  const asked = shallowRef(0)
  const need = (): void => {
    isNeeded.value = true
  }

  return {
    isNeeded: shallowReadonly(isNeeded),
    /** How often the person has asked for the browser's file chooser. */
    asked: shallowReadonly(asked),
    need,
    choose: (): void => {
      asked.value += 1
      need()
    },
  }
})
