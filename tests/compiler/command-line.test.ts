import { spawn } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { competencyStandardSchema } from '../../src/domain/competency-standard.ts'
import { projectFolder, readSeedBytes, readSeedText, seedFile, seedFiles } from '../support/project-files.ts'

interface Run {
  readonly exitCode: number | null
  readonly output: string
  readonly sentences: readonly string[]
}

/** Runs the command exactly as a person would. */
const compile = (file: string): Promise<Run> =>
  new Promise((resolve, reject) => {
    const child = spawn('npm', ['run', '--silent', 'catalog:compile', '--', file], { cwd: projectFolder })
    let output = ''
    let errors = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text))
    child.on('error', reject)
    child.on('close', (exitCode) => {
      resolve({ exitCode, output, sentences: errors.split('\n').filter((line) => line !== '') })
    })
  })

const folder = mkdtempSync(join(tmpdir(), 'documents-'))
const fileOf = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const expectRefused = ({ exitCode, output, sentences }: Run, file: string, words: RegExp): void => {
  expect({ exitCode, output, count: sentences.length }).toEqual({ exitCode: 1, output: '', count: 1 })
  expect(sentences[0]).toMatch(words)
  expect(sentences[0]).toContain(file)
  expect(sentences[0]).toMatch(/。$/u)
}

const readStandard = (output: string) => v.parse(competencyStandardSchema, JSON.parse(output))

describe('catalog:compile', () => {
  it.each(seedFiles.map((file, index) => [file, `文件 ${index + 1}.md`]))(
    'prints the standard of %s, under the name %s in another folder, and nothing else',
    async (file, name) => {
      const path = join(folder, name)
      copyFileSync(join(projectFolder, 'seeds', file), path)
      const run = await compile(path)
      expect(run).toMatchObject({ exitCode: 0, sentences: [] })
      expect(readStandard(run.output).source.file).toBe(name)
    },
  )

  describe.each<[string, string, string | Uint8Array, RegExp]>([
    ['an empty file', 'empty.txt', '', /空/u],
    ['a file of blanks', 'blanks.txt', '\n \t\n', /空/u],
    ['a picture', 'picture.txt', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), /文字檔/u],
    ['other text', 'letter.txt', '親愛的同事：\n明天開會。\n', /不是職能基準/u],
    [
      'a document cut off before its table',
      'cut-early.txt',
      readSeedText(seedFile('000')).slice(0, 120),
      /不是職能基準/u,
    ],
    [
      'a document cut off before its first indicator',
      'cut-before-indicator.txt',
      readSeedText(seedFile('000')).split('P1.1.1')[0] ?? '',
      /第一個行為指標/u,
    ],
    [
      'twenty megabytes of no standard',
      'large.txt',
      `工作產出\t其他\n${'一行沒有關係的文字，有\t跳格、| 直線 | 與 <p>標籤</p>。\n'.repeat(260_000)}`,
      /不是職能基準/u,
    ],
  ])('given %s', (_what, name, content, words) => {
    it('ends with 1, one sentence on standard error and nothing on standard output', async () => {
      const path = fileOf(name, content)
      expectRefused(await compile(path), path, words)
    })
  })

  it('given a file that is not there ends with 1 and one sentence', async () => {
    const path = join(folder, 'missing.txt')
    expectRefused(await compile(path), path, /讀不到/u)
  })

  it('given a folder ends with 1 and one sentence', async () => {
    expectRefused(await compile(folder), folder, /讀不到/u)
  })

  it('given no file ends with an error and a hint', async () => {
    const run = await compile('')
    expect(run.exitCode).not.toBe(0)
    expect(run.output).toBe('')
    expect(run.sentences).toHaveLength(1)
  })

  describe('given a document cut off later', () => {
    let run: Run
    beforeAll(async () => {
      const bytes = readSeedBytes(seedFile('002'))
      // In the middle of the table, and of a character.
      run = await compile(fileOf('cut-late.txt', bytes.subarray(0, 3001)))
    })

    it('ends with 0 and says nothing on standard error', () => {
      expect(run).toMatchObject({ exitCode: 0, sentences: [] })
    })

    it('prints what is there, with the finding possibly-truncated', () => {
      const standard = readStandard(run.output)
      expect(standard.duties.length).toBeGreaterThan(0)
      expect(standard.findings.map(({ rule }) => rule)).toContain('possibly-truncated')
    })
  })
})
