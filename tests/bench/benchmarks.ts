import { writeFileSync } from 'node:fs'
import { inProject } from '../../src/hosting/project.mjs'
import { measureAnalysis } from './analysis-rows.ts'
import { buildApp } from './built-pages.ts'
import { measureCompiling } from './compiling-rows.ts'
import { measureDisk } from './disk-rows.ts'
import { measureImporting } from './importing-rows.ts'
import { measureLoading } from './loading-rows.ts'
import { measureRating } from './rating-rows.ts'
import { measureSums } from './sum-rows.ts'
import { type Result, type Row, resultsToTable, toResult } from './rows.ts'
import { measureSaving } from './saving-rows.ts'
import { measureSteadiness } from './steadiness-rows.ts'
import { measureTeam } from './team-rows.ts'

/** Each measures one part of the app; `npm run bench -- rating` runs that one alone. */
const parts: Readonly<Record<string, (appFolder: string) => Promise<readonly Row[]>>> = {
  compiling: measureCompiling,
  rating: measureRating,
  steadiness: measureSteadiness,
  loading: measureLoading,
  saving: measureSaving,
  analysis: measureAnalysis,
  importing: measureImporting,
  disk: measureDisk,
  team: measureTeam,
  sums: measureSums,
}

/** Measures, prints one table, writes results.json, and returns the exit code: a slow machine is no failure. */
export const runBenchmarks = async (wanted: readonly string[]): Promise<number> => {
  const results: Result[] = []
  const failures: string[] = []
  const appFolder = buildApp('app')
  for (const [part, measure] of Object.entries(parts)) {
    if (wanted.length > 0 && !wanted.includes(part)) continue
    console.error(`Measuring ${part} …`)
    try {
      results.push(...(await measure(appFolder)).map(toResult))
    } catch (error) {
      failures.push(
        `${part} could not be measured: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      )
    }
  }
  console.log(`\n${resultsToTable(results)}\n`)
  for (const failure of failures) console.error(failure)
  writeFileSync(inProject('tests/bench/results.json'), `${JSON.stringify({ results, failures }, null, 2)}\n`)
  return failures.length === 0 ? 0 : 1
}
