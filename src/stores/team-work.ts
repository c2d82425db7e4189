import { defineStore } from 'pinia'
import { computed, shallowReadonly, shallowRef } from 'vue'
import { type AssessmentCycle, closeCycle, createAssessmentCycle, findOpenCycle } from '../domain/assessment-cycle.ts'
import { dateToCalendarDay } from '../domain/calendar-day.ts'
import type { CompetencyStandard } from '../domain/competency-standard.ts'
import type { Result } from '../domain/result.ts'
import type { Team } from '../domain/team.ts'
import type { Training } from '../domain/training.ts'
import type { StorageFailure, TeamWorkRepository } from '../services.ts'
import { useServices } from './services.ts'
import { useStorageStore } from './storage.ts'
import { createSubjectWatch } from './subject-watch.ts'

/** What a person fills in to begin a round. */
export type CycleStart = Pick<AssessmentCycle, 'period' | 'dueOn' | 'isLockedAfterDue'>

/** The rounds of the open team and the trainings that answer its needs. */
export const useTeamWorkStore = defineStore('team-work', () => {
  const { loadTeamWork, deviceRecords, saveFile, newId, now } = useServices()
  const storage = useStorageStore()
  /** Null while loading. */
  const cycles = shallowRef<readonly AssessmentCycle[] | null>(null)
  const trainings = shallowRef<readonly Training[] | null>(null)
  const failure = shallowRef<StorageFailure | null>(null)
  /** Name of the file that was made last. */
  const madeFile = shallowRef<string | null>(null)
  const watch = createSubjectWatch()

  const fail = (error: StorageFailure): void => {
    failure.value = error
  }

  const open = (teamId: string): Promise<void> =>
    watch(teamId, {
      reset: () => {
        cycles.value = null
        trainings.value = null
        madeFile.value = null
      },
      load: loadTeamWork,
      subscribe: (repository) => {
        const stopCycles = repository.watchCycles(teamId).subscribe((value) => {
          cycles.value = value
        }, fail)
        const stopTrainings = repository.watchTrainings(teamId).subscribe((value) => {
          trainings.value = value
        }, fail)
        return () => {
          stopCycles()
          stopTrainings()
        }
      },
    })

  const write = async <Value>(
    command: (repository: TeamWorkRepository) => Promise<Result<Value, StorageFailure>>,
  ): Promise<boolean> => {
    const result = await command(await loadTeamWork())
    failure.value = result.ok ? null : result.error
    if (result.ok) storage.answerSaved()
    return result.ok
  }

  /** Begins a round with what the team requires now. */
  const beginCycle = async ({ id, standard, profile }: Team, start: CycleStart): Promise<boolean> => {
    if (standard === null) return false
    const cycle = createAssessmentCycle(newId(), {
      teamId: id,
      ...start,
      standard,
      profile,
      createdAt: now().toISOString(),
    })
    return write((repository) => repository.saveCycle(cycle))
  }

  /** The pack that is handed out for a round. */
  const makePack = async (
    cycle: AssessmentCycle,
    standard: CompetencyStandard,
    recipients: readonly string[],
  ): Promise<void> => {
    const { createPackFile } = await import('../files/pack-file.ts')
    const file = createPackFile({ cycle, standard, recipients, fileId: newId(), now: now() })
    saveFile(file)
    madeFile.value = file.name
    await deviceRecords.recordMadeFile({ kind: 'pack', name: file.name, standardName: standard.name })
  }

  return {
    cycles: shallowReadonly(cycles),
    trainings: shallowReadonly(trainings),
    failure: shallowReadonly(failure),
    madeFile: shallowReadonly(madeFile),
    openCycle: computed(() => (cycles.value === null ? null : findOpenCycle(cycles.value))),
    today: computed(() => dateToCalendarDay(now())),
    open,
    beginCycle,
    setClosed: (cycle: AssessmentCycle, isClosed: boolean) =>
      write((repository) => repository.saveCycle(closeCycle(cycle, isClosed ? now().toISOString() : null))),
    removeCycle: (id: string) => write((repository) => repository.removeCycle(id)),
    makePack,
    addTraining: (start: Omit<Training, 'id' | 'revision'>) =>
      write((repository) => repository.saveTraining({ id: newId(), revision: 1, ...start })),
    changeTraining: (training: Training, change: Partial<Omit<Training, 'id' | 'revision' | 'teamId'>>) =>
      write((repository) => repository.saveTraining({ ...training, ...change, revision: training.revision + 1 })),
    removeTraining: (id: string) => write((repository) => repository.removeTraining(id)),
  }
})
