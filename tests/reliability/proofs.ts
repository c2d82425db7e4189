import { buildApp } from '../bench/built-pages.ts'
import { createRandom } from '../compiler/generator/random.ts'
import { proveDurability } from './durability.ts'
import { proveImports } from './imports.ts'

const usualKills: Readonly<Record<string, number>> = { answers: 50, imports: 30 }

/** `npm run test:reliability -- imports 10` runs one of them alone, with so many kills. Returns the exit code. */
export const proveReliability = async (wanted?: string, kills?: number): Promise<number> => {
  const seed = Number(process.env.RELIABILITY_SEED ?? Date.now() % 1_000_000)
  console.log(`RELIABILITY_SEED=${seed}`)
  const appFolder = buildApp('reliability')
  let isProven = true
  for (const [name, prove] of Object.entries({ answers: proveDurability, imports: proveImports })) {
    if (wanted !== undefined && wanted !== name) continue
    console.log(`\n== ${name}`)
    isProven = (await prove(appFolder, createRandom(seed), kills ?? usualKills[name] ?? 1)) && isProven
  }
  return isProven ? 0 : 1
}
