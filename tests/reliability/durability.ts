import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openProfile, withServed } from '../bench/built-pages.ts'
import { indicatorsOf, longStandard, readStandard } from '../browser/printed-standards.ts'
import type { Random } from '../compiler/generator/random.ts'
import { toTable } from '../support/tables.ts'
import { ExpectedAnswers } from './expected-answers.ts'
import { type Visitor, beginAssessment, readStoredAnswers, typeUntilKilled } from './killed-visit.ts'

/** Enough to see that lost answers are noticed. */
const controlKills = 3

/** What came of all visits of one visitor. */
interface Tally {
  kills: number
  acknowledged: number
  lost: number
  waiting: number
  waitingMissing: number
  notStrict: number
}

/**
 * Kills the browser again and again while answers are typed, and looks after each restart whether everything is there
 * that the screen had said to be stored. The control types into a browser that only pretends to write: there everything
 * must be missing, else the check could not fail.
 *
 * A kill leaves the system running, which writes what it was given: that a power cut loses nothing either follows from
 * every transaction being strict, which is counted beside it.
 */
export const proveDurability = (appFolder: string, random: Random, kills: number): Promise<boolean> =>
  withServed([appFolder], async (app) => {
    const control = await tally(app.origin, random, controlKills, true)
    const result = await tally(app.origin, random, kills, false)
    const isControlled = control.acknowledged > 0 && control.lost === control.acknowledged
    const isProven = isControlled && result.acknowledged > 0 && result.lost === 0 && result.notStrict === 0
    console.log(`\n${print({ 'the app': result, 'control: writes removed': control })}\n`)
    if (!isControlled) console.error('The control did not lose everything: the check proves nothing.')
    return isProven
  })

const tally = async (origin: string, random: Random, kills: number, isPretending: boolean): Promise<Tally> => {
  const profile = await mkdtemp(join(tmpdir(), 'competency-profile-'))
  try {
    const assessmentId = await beginAssessment(profile, origin, longStandard)
    const indicators = indicatorsOf(readStandard(longStandard))
    return await killAgainAndAgain({ origin, profile, assessmentId, indicators, random, isPretending }, kills)
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

const killAgainAndAgain = async (visitor: Visitor, kills: number): Promise<Tally> => {
  const expected = new ExpectedAnswers()
  const sum: Tally = { kills: 0, acknowledged: 0, lost: 0, waiting: 0, waitingMissing: 0, notStrict: 0 }
  for (;;) {
    const context = await openProfile(visitor.profile)
    const { lost, waiting, waitingMissing } = expected.compare(await readStoredAnswers(context, visitor))
    sum.lost += lost
    sum.waiting += waiting
    sum.waitingMissing += waitingMissing
    if (lost > 0 && !visitor.isPretending) console.error(`After kill ${sum.kills}: ${lost} answers are lost.`)
    if (sum.kills === kills) {
      await context.close()
      return sum
    }
    const witness = await typeUntilKilled(context, visitor)
    expected.add(witness.given, witness.acknowledged())
    sum.kills += 1
    sum.acknowledged += witness.acknowledged()
    sum.notStrict += witness.notStrict()
  }
}

const print = (tallies: Readonly<Record<string, Tally>>): string =>
  toTable([
    ['', 'kills', 'acknowledged', 'lost', 'typed, not yet acknowledged', 'of these missing', 'writes not strict'],
    ...Object.entries(tallies).map(([name, sum]) => [
      name,
      ...[sum.kills, sum.acknowledged, sum.lost, sum.waiting, sum.waitingMissing, sum.notStrict].map(String),
    ]),
  ])
