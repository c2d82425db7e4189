import type { CompetencyStandard } from '../../../../src/domain/competency-standard.ts'
import type { RatingLevel } from '../../../../src/domain/answer.ts'
import { createAssessmentRepository } from '../../../../src/infrastructure/assessment-repository.ts'
import { createDatabaseSession } from '../../../../src/infrastructure/database-session.ts'
import { createId } from '../../../../src/infrastructure/identity.ts'

/** Milliseconds of every save by the durability that the browser was asked for. */
export interface SaveTimes {
  readonly strict: readonly number[]
  readonly relaxed: readonly number[]
}

let isRelaxed = false
let lastDurability = ''

/** What the repository asks for stays as it is, unless `isRelaxed`: then the same transactions are relaxed ones. */
const letDurabilityChange = (): void => {
  const begin = IDBDatabase.prototype.transaction
  IDBDatabase.prototype.transaction = function (stores, mode, options) {
    const transaction = begin.call(this, stores, mode, isRelaxed ? { ...options, durability: 'relaxed' } : options)
    if (mode === 'readwrite') lastDurability = transaction.durability
    return transaction
  }
}

const measureSaving = async (standard: CompetencyStandard, saves: number, warmUp: number): Promise<SaveTimes> => {
  letDurabilityChange()
  const session = createDatabaseSession({ onProblem: () => undefined })
  const repository = createAssessmentRepository({ session, now: () => new Date(), newId: createId })
  const started = await repository.startAssessment(standard)
  const indicator = standard.duties[0]?.tasks[0]?.indicators[0]
  if (!started.ok || indicator === undefined) throw new Error('There is nothing to answer.')
  const times = { strict: [] as number[], relaxed: [] as number[] }
  for (let save = -warmUp; save < 2 * saves; save += 1) {
    isRelaxed = save % 2 !== 0
    const level = ((Math.abs(save) % 5) + 1) as RatingLevel
    const change = { assessmentId: started.value.id, indicator, answer: { status: 'rated', level } } as const
    const begun = performance.now()
    const saved = await repository.saveAnswer(change)
    const took = performance.now() - begun
    const wanted = isRelaxed ? 'relaxed' : 'strict'
    if (!saved.ok || lastDurability !== wanted) throw new Error(`The answer was not saved by a ${wanted} transaction.`)
    if (save >= 0) times[wanted].push(took)
  }
  return times
}

Object.assign(globalThis, { measureSaving })
