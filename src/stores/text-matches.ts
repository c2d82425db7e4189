import { defineStore } from 'pinia'
import { shallowReadonly, shallowRef } from 'vue'
import type { Result } from '../domain/result.ts'
import type { TextMatch } from '../domain/text-match.ts'
import type { StorageFailure, TextMatchRepository } from '../services.ts'
import { useServices } from './services.ts'
import { useStorageStore } from './storage.ts'

/** 算同一項: which texts a person has called the same. Watched from the first use on. */
export const useTextMatchesStore = defineStore('text-matches', () => {
  const { loadTextMatches } = useServices()
  const storage = useStorageStore()
  /** Null while loading. */
  const matches = shallowRef<readonly TextMatch[] | null>(null)
  const failure = shallowRef<StorageFailure | null>(null)
  let isWatched = false

  const watch = async (): Promise<void> => {
    const repository = await loadTextMatches()
    if (isWatched) return
    isWatched = true
    repository.watchTextMatches().subscribe(
      (value) => {
        matches.value = value
        failure.value = null
      },
      (error) => {
        failure.value = error
      },
    )
  }

  const write = async (
    command: (repository: TextMatchRepository) => Promise<Result<null, StorageFailure>>,
  ): Promise<void> => {
    const result = await command(await loadTextMatches())
    failure.value = result.ok ? null : result.error
    if (result.ok) storage.answerSaved()
  }

  return {
    matches: shallowReadonly(matches),
    failure: shallowReadonly(failure),
    watch,
    add: (match: Pick<TextMatch, 'kind' | 'one' | 'other'>) => write((repository) => repository.addTextMatch(match)),
    remove: (id: string) => write((repository) => repository.removeTextMatch(id)),
  }
})
