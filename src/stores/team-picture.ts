import { defineStore } from 'pinia'
import { shallowReadonly, shallowRef } from 'vue'
import type { TeamMoment } from '../domain/team-moment.ts'
import type { ExportOutcome } from '../reports/export-outcome.ts'
import type {
  CycleTurnout,
  CycleTurnoutQuery,
  StorageFailure,
  TeamCoverNames,
  TeamFileOrder,
  TeamPersonPicture,
  TeamPicture,
  TeamPictures,
  TeamRows,
  TeamRowsQuery,
  TrainingEvidence,
} from '../services.ts'
import { useServices } from './services.ts'

/** The picture of one team at a time, as it is computed beside the page. */
export const useTeamPictureStore = defineStore('team-picture', () => {
  const { loadTeamPictures, deviceRecords, saveFile } = useServices()
  /** Undefined while loading, null where there is no such team. */
  const picture = shallowRef<TeamPicture | null | undefined>(undefined)
  const failure = shallowRef<StorageFailure | null>(null)
  const outcome = shallowRef<ExportOutcome | null>(null)
  let openId: string | null = null
  let openings = 0
  let stop = (): void => undefined
  let loading: Promise<TeamPictures> | null = null

  /** A part of the program that did not arrive is asked for again. */
  const load = (): Promise<TeamPictures> =>
    (loading ??= loadTeamPictures().catch((error: unknown) => {
      loading = null
      throw error
    }))

  /** Shows another team; the one that is shown already stays as it is. */
  const open = async (teamId: string): Promise<void> => {
    if (openId === teamId) return
    openId = teamId
    openings += 1
    const own = openings
    stop()
    picture.value = undefined
    failure.value = null
    const pictures = await load().catch((error: unknown) => {
      if (own === openings) openId = null
      throw error
    })
    // Only the team that was asked for last is watched.
    if (own !== openings) return
    stop = pictures.watchTeam(teamId).subscribe(
      (value) => {
        picture.value = value
        failure.value = null
      },
      (error) => {
        failure.value = error
      },
    )
  }

  const readRows = async (teamId: string, query: TeamRowsQuery): Promise<TeamRows> =>
    (await load()).readRows(teamId, query)
  const readCover = async (teamId: string, columnId: string): Promise<TeamCoverNames | null> =>
    (await load()).readCover(teamId, columnId)
  const readPerson = async (teamId: string, personId: string): Promise<TeamPersonPicture | null> =>
    (await load()).readPerson(teamId, personId)

  const readTurnout = async (teamId: string, query: CycleTurnoutQuery): Promise<CycleTurnout | null> =>
    (await load()).readTurnout(teamId, query)

  const readTrainingEvidence = async (
    teamId: string,
    before: TeamMoment,
    after: TeamMoment,
  ): Promise<TrainingEvidence | null> => (await load()).readTrainingEvidence(teamId, before, after)

  const exportTeam = async (shown: TeamPicture, order: TeamFileOrder): Promise<void> => {
    outcome.value = null
    try {
      const file = await (await load()).makeFile(shown.team.id, order)
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
    exportTeam,
    forgetOutcome,
  }
})
