import { defineStore } from 'pinia'
import { computed, shallowReadonly, shallowRef } from 'vue'
import { type AssessmentCycle, findOpenCycle } from '../domain/assessment-cycle.ts'
import { dateToCalendarDay } from '../domain/calendar-day.ts'
import type { ChangedElsewhere } from '../domain/changed-elsewhere.ts'
import type { CompetencyStandard } from '../domain/competency-standard.ts'
import type { Result } from '../domain/result.ts'
import type { Training, TrainingChange } from '../domain/training.ts'
import type { CycleStart, StorageFailure, TeamWorkRepository } from '../services.ts'
import { useServices } from './services.ts'
import { useStorageStore } from './storage.ts'
import { createSubjectWatch } from './subject-watch.ts'

/** A pack is handed to every single person: a list of more people than this would make it too large to be opened. */
const mostRecipients = 10_000

/** The rounds of the open team and the trainings that answer its needs. */
export const useTeamWorkStore = defineStore('team-work', () => {
  const { loadTeamWork, loadTeamPictures, deviceRecords, saveFile, newId, now } = useServices()
  const storage = useStorageStore()
  /** Null while loading. */
  const cycles = shallowRef<readonly AssessmentCycle[] | null>(null)
  const trainings = shallowRef<readonly Training[] | null>(null)
  const failure = shallowRef<StorageFailure | null>(null)
  /** Nothing was written because another tab was faster: what stands there now. */
  const elsewhere = shallowRef<ChangedElsewhere<AssessmentCycle | Training> | null>(null)
  /** Name of the file that was made last. */
  const madeFile = shallowRef<string | null>(null)
  const openTeamId = shallowRef<string | null>(null)
  const watch = createSubjectWatch()

  const fail = (error: StorageFailure): void => {
    failure.value = error
  }

  const open = (teamId: string): Promise<void> =>
    watch(teamId, {
      reset: () => {
        openTeamId.value = teamId
        cycles.value = null
        trainings.value = null
        madeFile.value = null
        failure.value = null
        elsewhere.value = null
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
    command: (
      repository: TeamWorkRepository,
    ) => Promise<Result<Value, StorageFailure | ChangedElsewhere<AssessmentCycle | Training>>>,
  ): Promise<boolean> => {
    const result = await command(await loadTeamWork())
    const refusal = result.ok ? null : result.error
    elsewhere.value = refusal?.type === 'ChangedElsewhere' ? refusal : null
    failure.value = refusal?.type === 'ChangedElsewhere' ? null : refusal
    if (result.ok) storage.answerSaved()
    return result.ok
  }

  /** Begins a round with what the team requires now; null asks for the standard that the team looks at. */
  const beginCycle = (id: string, start: CycleStart, standard: CompetencyStandard | null): Promise<boolean> =>
    write((repository) => repository.beginCycle({ teamId: id, ...start }, standard))

  /** The pack that is handed out for a round. */
  const makePack = async (cycle: AssessmentCycle): Promise<void> => {
    madeFile.value = null
    const standard = await (await loadTeamWork()).readStandard(cycle.standard.contentHash)
    if (!standard.ok || standard.value === null) {
      failure.value = standard.ok ? { type: 'StorageFailed' } : standard.error
      return
    }
    const people = await (await loadTeamPictures()).readPersonIds(cycle.teamId)
    const recipients = people.length > mostRecipients ? [] : people
    const { createPackFile } = await import('../files/pack-file.ts')
    const file = createPackFile({ cycle, standard: standard.value, recipients, fileId: newId(), now: now() })
    saveFile(file)
    if (openTeamId.value === cycle.teamId) madeFile.value = file.name
    const kept = await deviceRecords.recordMadeFile({
      kind: 'pack',
      name: file.name,
      standardName: standard.value.name,
    })
    failure.value = kept.ok ? null : kept.error
  }

  return {
    cycles: shallowReadonly(cycles),
    trainings: shallowReadonly(trainings),
    failure: shallowReadonly(failure),
    elsewhere: shallowReadonly(elsewhere),
    madeFile: shallowReadonly(madeFile),
    openCycle: computed(() => (cycles.value === null ? null : findOpenCycle(cycles.value))),
    today: computed(() => dateToCalendarDay(now())),
    open,
    beginCycle,
    setClosed: ({ id }: AssessmentCycle, isClosed: boolean) =>
      write((repository) => repository.closeCycle(id, isClosed)),
    removeCycle: (seen: AssessmentCycle) => write((repository) => repository.removeCycle(seen)),
    makePack,
    addTraining: (start: Omit<Training, 'id' | 'revision'>) => write((repository) => repository.addTraining(start)),
    /** The training as it was seen when the writing began: what another tab has changed since is not overwritten. */
    changeTraining: (seen: Training, change: TrainingChange) =>
      write((repository) => repository.changeTraining(seen.id, change, seen)),
    removeTraining: (id: string) => write((repository) => repository.removeTraining(id)),
  }
})
