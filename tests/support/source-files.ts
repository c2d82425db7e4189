import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from './project-files.ts'

/** Texts by their path below the project. A test of a rule hands in a few of its own. */
export type SourceFiles = ReadonlyMap<string, string>

/** Something that breaks a rule, as one line: where it is and what is wrong. */
export type Breach = string

const ignored = [
  '.git',
  'node_modules',
  'dist',
  'release',
  'coverage',
  'test-results',
  'playwright-report',
  '.eslintcache',
]
const isSkipped = (path: string): boolean => ignored.includes(path) || path === 'tests/bench/results.json'

/** Files that are made by a tool or hold no text. */
const isText = (path: string): boolean => path !== 'package-lock.json' && !path.endsWith('.png')

const listFiles = (folder: string): readonly string[] =>
  readdirSync(join(projectFolder, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (isSkipped(path)) return []
    return entry.isDirectory() ? listFiles(path) : entry.isFile() ? [path] : []
  })

/** Every file of the project that is committed. */
export const projectPaths: readonly string[] = listFiles('')

/** Every text of the project that is committed, but the lock file. */
export const projectTexts: SourceFiles = new Map(
  projectPaths.filter(isText).map((path) => [path, readFileSync(join(projectFolder, path), 'utf8')]),
)

export const filesWhere = (files: SourceFiles, isWanted: (path: string) => boolean): SourceFiles =>
  new Map([...files].filter(([path]) => isWanted(path)))

const isScript = (path: string): boolean => /\.(?:ts|vue|mjs)$/u.test(path)

/** The program without its tests. */
export const sourceScripts: SourceFiles = filesWhere(projectTexts, (path) => isScript(path) && path.startsWith('src/'))

/** The program and its tests. */
export const allScripts: SourceFiles = filesWhere(
  projectTexts,
  (path) => isScript(path) && /^(?:src|tests)\//u.test(path),
)

/** The line of a position, counted from 1. */
export const lineAt = (text: string, position: number): number => text.slice(0, position).split('\n').length

/** Every place where a pattern occurs, as a breach. */
export const findPattern = (
  files: SourceFiles,
  pattern: RegExp,
  toWhat: (match: RegExpMatchArray) => string = ([found]) => found,
): readonly Breach[] =>
  [...files].flatMap(([path, text]) =>
    [...text.matchAll(pattern)].map((match) => `${path}:${lineAt(text, match.index)} ${toWhat(match)}`),
  )
