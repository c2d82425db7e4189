import type { ImportDecisions, ImportRow } from '../../src/domain/import-preview.ts'
import { deriveTeamPeople, teamPeopleToHash } from '../../src/domain/received-results.ts'
import type { CompetencyStandard } from '../../src/domain/competency-standard.ts'
import { type StoredTeam, readStoredTeam } from '../../src/infrastructure/stored-team.ts'
import { type TeamImporter, createTeamImporter } from '../../src/infrastructure/team-import.ts'
import type { TeamImportOutcome, TeamImportPreview } from '../../src/services-team-import.ts'
import { randomUUID } from 'node:crypto'
import { type Tab, createClock, openTab, valueOf } from './databases.ts'

/** A device's device, without a screen. */
export interface TeamDevice {
  readonly tab: Tab
  readonly importer: TeamImporter
  readonly look: (files: readonly File[]) => Promise<TeamImportPreview>
  readonly confirm: (decisions?: ImportDecisions) => Promise<TeamImportOutcome>
  /** Looks and confirms what needs no decision. */
  readonly take: (...files: readonly File[]) => Promise<TeamImportOutcome>
  readonly stored: () => Promise<StoredTeam>
  readonly hash: () => Promise<string>
}

export const startTeamDevice = (bundled: readonly CompetencyStandard[] = []): TeamDevice => {
  const tab = openTab()
  const importer = createTeamImporter({ session: tab.session, now: createClock(), newId: () => randomUUID() })
  let teamId: string | null = null
  const look = async (files: readonly File[]): Promise<TeamImportPreview> => {
    const prepared = await importer.prepare(files, teamId, bundled, () => undefined)
    if (prepared === null) throw new Error('It was cancelled.')
    return valueOf(prepared)
  }
  const confirm = async (decisions: ImportDecisions = {}): Promise<TeamImportOutcome> => {
    const outcome = valueOf(await importer.confirm({ teamId, teamName: '業務部' }, decisions, () => undefined))
    if (outcome.storedFiles > 0) teamId = outcome.teamId
    return outcome
  }
  const stored = (): Promise<StoredTeam> => readStoredTeam(tab.session.database, teamId)
  return {
    tab,
    importer,
    look,
    confirm,
    take: async (...files) => {
      await look(files)
      return confirm()
    },
    stored,
    hash: async () => {
      const team = await stored()
      return teamPeopleToHash(deriveTeamPeople(team.results, team))
    },
  }
}

export const toFile = (text: string | Uint8Array<ArrayBuffer>, name = 'file.json'): File => new File([text], name)

export const onlyRow = ({ rows }: TeamImportPreview): ImportRow => {
  const [row, ...others] = rows
  if (row === undefined || others.length > 0) throw new Error(`There are ${rows.length} rows.`)
  return row
}
