import { defineStore } from 'pinia'
import { shallowReadonly, shallowRef } from 'vue'
import type { ImportDecision, ImportDecisions } from '../domain/import-preview.ts'
import type { TeamImport } from '../domain/team.ts'
import type { StorageFailure } from '../services.ts'
import type {
  TeamFileImport,
  TeamImportOutcome,
  TeamImportPreview,
  TeamImportProgress,
} from '../services-team-import.ts'
import { useServices } from './services.ts'
import { useStorageStore } from './storage.ts'
import { createSubjectWatch } from './subject-watch.ts'

/** Where an import stands: from choosing files to what was stored. */
export type ImportPhase = 'choosing' | 'reading' | 'previewed' | 'writing' | 'stopped' | 'done' | 'undone'

/** Importing files of members: first what would change, then, once it is confirmed, file by file. */
export const useTeamImportStore = defineStore('team-import', () => {
  const { loadTeamFileImport } = useServices()
  const storage = useStorageStore()
  const phase = shallowRef<ImportPhase>('choosing')
  const preview = shallowRef<TeamImportPreview | null>(null)
  const decisions = shallowRef<ImportDecisions>({})
  const progress = shallowRef<TeamImportProgress | null>(null)
  const outcome = shallowRef<TeamImportOutcome | null>(null)
  const failure = shallowRef<StorageFailure | null>(null)
  /** Null until the first files were chosen. */
  let importing: TeamFileImport | null = null
  let commands = 0

  const tell = (value: TeamImportProgress): void => void (progress.value = value)

  const { imports, watchImports, undoImport } = useWatchedImports((error) => {
    failure.value = error
  })

  const prepare = async (files: readonly File[], teamId: string | null): Promise<void> => {
    if (files.length === 0 || phase.value === 'writing') return
    if (phase.value === 'reading') importing?.cancel()
    commands += 1
    const own = commands
    phase.value = 'reading'
    progress.value = null
    preview.value = null
    decisions.value = {}
    outcome.value = null
    failure.value = null
    const prepared = await run((program) =>
      // The page may have been left before its program arrived.
      own === commands ? program.prepare(files, teamId, tell) : Promise.resolve(null),
    )
    // Only the last files that were chosen may show what they would change.
    if (own !== commands) return
    if (prepared === null || !prepared.ok) {
      failure.value = prepared === null ? null : prepared.error
      phase.value = 'choosing'
      return
    }
    preview.value = prepared.value
    phase.value = 'previewed'
  }

  /** Asks the program that imports. Where it breaks nothing can go on: the files are chosen again. */
  const run = async <Value>(work: (program: TeamFileImport) => Promise<Value>): Promise<Value> => {
    const own = commands
    try {
      importing = await loadTeamFileImport()
      return await work(importing)
    } catch (error) {
      if (own === commands) breakOff()
      throw error
    }
  }

  const decide = (id: string, decision: ImportDecision): void => {
    decisions.value = { ...decisions.value, [id]: { ...decisions.value[id], ...decision } }
  }

  /** Stores what is decided; after a break it goes on with what is left. */
  const confirm = async (teamId: string | null, teamName: string): Promise<void> => {
    if (phase.value !== 'previewed' && phase.value !== 'stopped') return
    const before = phase.value
    phase.value = 'writing'
    // How far reading had come says nothing about writing.
    progress.value = null
    failure.value = null
    const target = { teamId: outcome.value?.teamId ?? teamId, teamName }
    const result = await run((program) => program.confirm(target, decisions.value, tell))
    if (!result.ok) {
      failure.value = result.error
      phase.value = before
      return
    }
    outcome.value = result.value
    failure.value = result.value.failure
    phase.value = result.value.storedFiles < result.value.fileCount ? 'stopped' : 'done'
    if (result.value.storedFiles > 0) storage.answerSaved()
    void watchImports(result.value.teamId)
  }

  /** Reading ends at once, writing after the file that is under way. */
  const stop = (): void => {
    if (phase.value === 'reading' || phase.value === 'writing') importing?.cancel()
  }

  /** Back to where files are chosen; nothing was stored. */
  const cancel = (): void => {
    commands += 1
    phase.value = 'choosing'
    preview.value = null
    decisions.value = {}
    outcome.value = null
    failure.value = null
  }

  /** What reads and writes has stopped and knows nothing of the files any more: they have to be chosen again. */
  const breakOff = (): void => {
    cancel()
    failure.value = { type: 'StorageFailed' }
  }

  const undo = async (importId: string): Promise<void> => {
    const result = await undoImport(importId)
    failure.value = result.ok ? null : result.error
    if (!result.ok) return
    outcome.value = null
    preview.value = null
    phase.value = 'undone'
  }

  /** The page is left: what is confirmed is written to its end beside the other pages, everything else is forgotten. */
  const leave = (): void => {
    if (phase.value === 'writing') return
    cancel()
    importing?.close()
  }

  return {
    phase: shallowReadonly(phase),
    preview: shallowReadonly(preview),
    decisions: shallowReadonly(decisions),
    progress: shallowReadonly(progress),
    outcome: shallowReadonly(outcome),
    failure: shallowReadonly(failure),
    imports: shallowReadonly(imports),
    watchImports,
    prepare,
    decide,
    confirm,
    stop,
    cancel,
    undo,
    leave,
  }
})

/** The imports of one team at a time, the latest first; null while loading. */
const useWatchedImports = (fail: (failure: StorageFailure) => void) => {
  const { loadReceived } = useServices()
  const imports = shallowRef<readonly TeamImport[] | null>(null)
  const watch = createSubjectWatch()

  const watchImports = (teamId: string): Promise<void> =>
    watch(teamId, {
      reset: () => {
        imports.value = null
      },
      load: loadReceived,
      subscribe: (repository) =>
        repository.watchImports(teamId).subscribe((value) => {
          imports.value = value
        }, fail),
    })
  return { imports, watchImports, undoImport: async (importId: string) => (await loadReceived()).undoImport(importId) }
}
