import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

export const projectFolder = join(import.meta.dirname, '../..')

const seedFolder = join(projectFolder, 'seeds')

/** The names of the five official documents, in order. */
export const seedFiles: readonly string[] = readdirSync(seedFolder).sort()

export const readSeedBytes = (file: string): Uint8Array => readFileSync(join(seedFolder, file))

export const readSeedText = (file: string): string => readFileSync(join(seedFolder, file), 'utf8')

export const readProjectText = (path: string): string => readFileSync(join(projectFolder, path), 'utf8')

export const readProjectJson = (path: string): unknown => JSON.parse(readProjectText(path))

/** The seed whose file name begins with these three digits. */
export const seedFile = (number: string): string => {
  const file = seedFiles.find((name) => name.startsWith(number))
  if (file === undefined) throw new Error(`There is no seed ${number}.`)
  return file
}
