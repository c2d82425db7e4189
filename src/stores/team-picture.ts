import { defineStore } from 'pinia'
import { shallowReadonly, shallowRef } from 'vue'
import type { TeamMoment } from '../domain/team-moment.ts'
import type { TrainingEvidence } from '../domain/training-evidence.ts'
import type { ExportOutcome } from '../reports/export-outcome.ts'
import type {
  CycleTurnout,
  CycleTurnoutQuery,
  StorageFailure,
  TeamCalibration,
  TeamCoverNames,
  TeamFileOrder,
  TeamPersonPicture,
  TeamPicture,
  TeamRows,
  TeamRowsQuery,
} from '../services.ts'
import { useServices } from './services.ts'
import { createSubjectWatch } from './subject-watch.ts'

/** The picture of one team at a time, as it is computed beside the page. */
export const useTeamPictureStore = defineStore('team-picture', () => {
  const { loadTeamPictures, deviceRecords, saveFile } = useServices()
  /** Undefined while loading, null where there is no such team. */
  const picture = shallowRef<TeamPicture | null | undefined>(undefined)
  const failure = shallowRef<StorageFailure | null>(null)
  const outcome = shallowRef<ExportOutcome | null>(null)
  const watch = createSubjectWatch()

  /** Shows another team; the one that is shown already stays as it is. */
  const open = (teamId: string): Promise<void> =>
    watch(teamId, {
      reset: () => {
        picture.value = undefined
        failure.value = null
      },
      load: loadTeamPictures,
      subscribe: (pictures) =>
        pictures.watchTeam(teamId).subscribe(
          (value) => {
            picture.value = value
            failure.value = null
          },
          (error) => {
            failure.value = error
          },
        ),
    })

  const readRows = async (teamId: string, query: TeamRowsQuery): Promise<TeamRows> =>
    (await loadTeamPictures()).readRows(teamId, query)
  const readCover = async (teamId: string, columnId: string): Promise<TeamCoverNames | null> =>
    (await loadTeamPictures()).readCover(teamId, columnId)
  const readPerson = async (teamId: string, personId: string): Promise<TeamPersonPicture | null> =>
    (await loadTeamPictures()).readPerson(teamId, personId)

  const readTurnout = async (teamId: string, query: CycleTurnoutQuery): Promise<CycleTurnout | null> =>
    (await loadTeamPictures()).readTurnout(teamId, query)

  const readTrainingEvidence = async (
    teamId: string,
    before: TeamMoment,
    after: TeamMoment,
  ): Promise<TrainingEvidence | null> => (await loadTeamPictures()).readTrainingEvidence(teamId, before, after)

  const readCalibration = async (teamId: string): Promise<TeamCalibration | null> =>
    (await loadTeamPictures()).readCalibration(teamId)

  const exportTeam = async (shown: TeamPicture, order: TeamFileOrder): Promise<void> => {
    outcome.value = null
    try {
      const file = await (await loadTeamPictures()).makeFile(shown.team.id, order)
      saveFile(file)
      outcome.value = { type: 'made', name: file.name }
      await deviceRecords.recordMadeFile({
        kind: order.kind,
        name: file.name,
        standardName: shown.standard?.name ?? null,
      })
    } catch {
      outcome.value = { type: 'failed' }
    }
  }

  const forgetOutcome = (): void => {
    outcome.value = null
  }

  return {
    picture: shallowReadonly(picture),
    failure: shallowReadonly(failure),
    outcome: shallowReadonly(outcome),
    open,
    readRows,
    readCover,
    readPerson,
    readTurnout,
    readTrainingEvidence,
    readCalibration,
    exportTeam,
    forgetOutcome,
  }
})
