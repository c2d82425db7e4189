import { defineStore } from 'pinia'
import { shallowReadonly, shallowRef } from 'vue'
import { useServices } from './services.ts'

/** A team of invented people to look around in: one step brings it, one step takes all of it away. */
export const useDemoTeamStore = defineStore('demo-team', () => {
  const { loadDemoTeam } = useServices()
  const hasFailed = shallowRef(false)

  /** Returns the team; null where it could not be added. */
  const add = async (words: { readonly team: string; readonly names: readonly string[] }): Promise<string | null> => {
    const added = await (await loadDemoTeam()).addDemoTeam(words)
    hasFailed.value = !added.ok
    return added.ok ? added.value : null
  }

  const remove = async (): Promise<boolean> => {
    const removed = await (await loadDemoTeam()).removeDemoTeam()
    hasFailed.value = !removed.ok
    return removed.ok
  }

  return { hasFailed: shallowReadonly(hasFailed), add, remove }
})
