import 'fake-indexeddb/auto'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { zhTWImport } from '../../src/messages/zh-TW-import.ts'
import { type GeneratedFile, generatedFiles } from '../support/damaged-files.ts'
import { hashDatabase } from '../support/databases.ts'
import { memberFileText } from '../support/hand-over-files.ts'
import { randomSeed } from '../support/random-seed.ts'
import { characterToAnswer } from '../support/received-results.ts'
import { createStandard, indicatorsOf } from '../support/stored-standard.ts'
import { type TeamDevice, startTeamDevice, toFile } from '../support/team-imports.ts'

const standard = createStandard()
/** `GENERATED_FILES=10000 GENERATOR_SEED=7 npx vitest run …` looks at more of them, or at others. */
const fileCount = Number(process.env.GENERATED_FILES ?? 1000)
const filesPerDatabase = 50

const start = async (): Promise<TeamDevice> => {
  const device = startTeamDevice()
  await device.take(toFile(memberFileText({ standard, digits: '3456', personId: 'here', name: '第一位' })))
  return device
}

const plainAnswers = ({ member }: GeneratedFile): readonly unknown[] => {
  const characters = Array.from(member.digits)
  return indicatorsOf(standard).map((_, index) => characterToAnswer(characters[index] ?? '-'))
}

/** What is wrong about how a file was taken; null where nothing is. */
const findFault = async (device: TeamDevice, file: GeneratedFile, index: number): Promise<string | null> => {
  const before = await hashDatabase(device.tab.databaseName)
  const resultsBefore = (await device.stored()).results.length
  const name = `檔案 ${index}.json`
  const preview = await device.look([toFile(file.bytes, name)])
  const [row] = preview.rows
  const decision = { altered: 'use', 'same-name': 'other', fork: 'none' } as const
  const { storedFiles } = await device.confirm(row === undefined ? {} : { [row.id]: decision })
  if (Object.keys(Object.prototype).length > 0 || 'polluted' in {}) return 'the prototype was polluted'
  if (storedFiles === 0) {
    const [refused] = preview.refused
    if ((await hashDatabase(device.tab.databaseName)) !== before) return 'a refused file has changed the database'
    if (row?.verdict.type === 'same') return null
    if (refused?.fileName !== name) return 'the refusal does not name the file'
    return zhTWImport.problem(refused.problem, ({ type }) => type).length > 10 ? null : 'there is no sentence'
  }
  const { results } = await device.stored()
  const stored = results.find(({ person }) => person.id === row?.person.id)
  if (results.length !== resultsBefore + 1 || stored === undefined) return 'it is not there once'
  if (row?.isAltered === true) return stored.isAltered ? null : 'it is not marked as edited'
  const answers = indicatorsOf(standard).map(({ id }) => stored.readAnswers().get(id) ?? null)
  const isSame =
    JSON.stringify(answers) === JSON.stringify(plainAnswers(file)) && stored.revision === file.member.revision
  return isSame ? null : 'what is read back is something else'
}

describe('any file that something has happened to', () => {
  it('is refused with a sentence and changes nothing, or is stored as it says', async () => {
    const files = fc.sample(generatedFiles(standard), { seed: randomSeed, numRuns: fileCount })
    const count = { accepted: 0, refused: 0 }
    const faults: string[] = []
    let slowest = 0
    let device = await start()
    for (const [index, file] of files.entries()) {
      if (index % filesPerDatabase === 0) device = await start()
      const began = performance.now()
      const known = (await device.stored()).results.length
      const fault = await findFault(device, file, index)
      slowest = Math.max(slowest, performance.now() - began)
      if (fault !== null) faults.push(`${index} ${file.kind}: ${fault}`)
      count[(await device.stored()).results.length > known ? 'accepted' : 'refused'] += 1
    }
    console.info(`seed ${randomSeed}, ${fileCount} files: ${JSON.stringify(count)}, slowest ${slowest.toFixed(0)} ms`)
    expect(faults).toEqual([])
    expect(Math.min(count.accepted, count.refused)).toBeGreaterThan(fileCount / 10)
  }, 600_000)

  it('is noticed by this test where what is stored is something else (control)', async () => {
    const [file] = fc
      .sample(generatedFiles(standard), { seed: randomSeed, numRuns: 200 })
      .filter(({ kind, member }) => kind === 'valid' && member.digits !== '0000')
    if (file === undefined) throw new Error('There is a valid file.')
    const other = { ...file, member: { ...file.member, digits: '0000' } }
    expect(await findFault(await start(), other, 0)).toBe('what is read back is something else')
  })
})
