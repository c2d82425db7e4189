import { err, ok } from '../../src/domain/result.ts'
import type { Review } from '../../src/domain/review.ts'
import type { Team } from '../../src/domain/team.ts'
import type { AssessmentCycle } from '../../src/domain/assessment-cycle.ts'
import type { Training } from '../../src/domain/training.ts'
import type {
  ReviewRepository,
  Roster,
  TeamPicture,
  TeamPictures,
  TeamRepository,
  TeamWorkRepository,
} from '../../src/services.ts'
import type { TeamFileImport } from '../../src/services-team-import.ts'
import { type Source, createSource } from './services.ts'

const failed = () => Promise.resolve(err({ type: 'StorageFailed' as const }))

/** Sources by what is watched: made when they are first asked for. */
export const createSources = <Value>(): { readonly of: (id: string) => Source<Value> } => {
  const byId = new Map<string, Source<Value>>()
  return {
    of: (id) => {
      const source = byId.get(id) ?? createSource<Value>()
      byId.set(id, source)
      return source
    },
  }
}

/** A promise that a test keeps or breaks. */
export interface Deferred<Value> {
  readonly promise: Promise<Value>
  readonly resolve: (value: Value) => void
  readonly reject: (error: Error) => void
}

export const createDeferred = <Value>(): Deferred<Value> => {
  let resolve: (value: Value) => void = () => undefined
  let reject: (error: Error) => void = () => undefined
  const promise = new Promise<Value>((kept, broken) => {
    resolve = kept
    reject = broken
  })
  return { promise, resolve: (value) => resolve(value), reject: (error) => reject(error) }
}

export const createTeams = (overrides: Partial<TeamRepository> = {}): TeamRepository => ({
  watchTeams: () => createSource<readonly Team[]>().query,
  createTeam: failed,
  changeTeam: failed,
  chooseStandard: failed,
  changeProfile: failed,
  deleteTeam: failed,
  watchRoster: () => createSource<Roster>().query,
  addMembers: failed,
  changeMembers: failed,
  saveAlias: failed,
  removeAlias: failed,
  ...overrides,
})

export const createTeamWork = (overrides: Partial<TeamWorkRepository> = {}): TeamWorkRepository => ({
  watchCycles: () => createSource<readonly AssessmentCycle[]>().query,
  beginCycle: failed,
  closeCycle: failed,
  removeCycle: failed,
  readStandard: failed,
  watchTrainings: () => createSource<readonly Training[]>().query,
  addTraining: failed,
  changeTraining: failed,
  removeTraining: failed,
  ...overrides,
})

export const createReviews = (overrides: Partial<ReviewRepository> = {}): ReviewRepository => ({
  watchReviews: () => createSource<readonly Review[]>().query,
  watchTeamReviews: () => createSource<readonly Review[]>().query,
  keepReviews: failed,
  changeReview: failed,
  ...overrides,
})

export const createPictures = (overrides: Partial<TeamPictures> = {}): TeamPictures => ({
  watchTeam: () => createSource<TeamPicture | null>().query,
  readRows: () => Promise.resolve({ count: 0, from: 0, rows: [] }),
  readCover: () => Promise.resolve(null),
  readPerson: () => Promise.resolve(null),
  readTurnout: () => Promise.resolve(null),
  readPersonIds: () => Promise.resolve([]),
  readTrainingEvidence: () => Promise.resolve(null),
  readCalibration: () => Promise.resolve(null),
  makeFile: () => Promise.reject(new Error('No file here.')),
  ...overrides,
})

export const createFileImport = (overrides: Partial<TeamFileImport> = {}): TeamFileImport => ({
  prepare: () => Promise.resolve(ok({ fileCount: 1, rows: [], tables: [], refused: [] })),
  confirm: failed,
  cancel: () => undefined,
  close: () => undefined,
  ...overrides,
})

export const createTeam = (team: Partial<Team> = {}): Team => ({
  id: 'team',
  revision: 1,
  name: '電商組',
  unit: null,
  standard: null,
  profile: null,
  smallestGroup: 3,
  isManagerRatingOn: false,
  createdAt: '2026-11-20T01:00:00.000Z',
  ...team,
})
