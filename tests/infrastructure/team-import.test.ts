import 'fake-indexeddb/auto'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deriveTeamPeople, peopleToStanding } from '../../src/domain/received-results.ts'
import { createReceivedRepository } from '../../src/infrastructure/received-repository.ts'
import { createClock, hashDatabase, readTable, valueOf } from '../support/databases.ts'
import { toBig5, toUtf16 } from '../support/encoded-texts.ts'
import { type MemberFile, memberFileText } from '../support/hand-over-files.ts'
import { randomSeed } from '../support/random-seed.ts'
import { ratingsFile } from '../support/ratings-file.ts'
import { createStandard } from '../support/stored-standard.ts'
import { type TeamDevice, onlyRow, startTeamDevice, toFile } from '../support/team-imports.ts'

const standard = createStandard()
const otherVersion = createStandard({ wording: '改寫：' })
const otherStandard = createStandard({ id: 'OTH0001-001v1', name: '另一種人員' })

const member = (change: Partial<MemberFile> = {}): File =>
  toFile(memberFileText({ standard, digits: '3456', personId: 'p1', name: '王小明', ...change }))

const answersOf = async (device: TeamDevice): Promise<Readonly<Record<string, string>>> => {
  const team = await device.stored()
  const { counted } = peopleToStanding(deriveTeamPeople(team.results, team), standard.contentHash)
  return Object.fromEntries(
    counted.map(({ person, result }) => [
      person.id,
      standard.duties
        .flatMap(({ tasks }) => tasks.flatMap(({ indicators }) => indicators))
        .map(({ id }) => {
          const answer = result.readAnswers().get(id)
          return answer?.status === 'rated' ? answer.level : (answer?.status ?? '-')
        })
        .join(' '),
    ]),
  )
}

describe('a file of a member', () => {
  it('is looked at first, and stored with a new team once that is confirmed', async () => {
    const device = startTeamDevice()
    const preview = await device.look([member({ digits: '3略無不' })])
    expect(onlyRow(preview)).toMatchObject({ verdict: { type: 'new-person' }, standardVerdict: 'team' })
    expect(await readTable(device.tab.databaseName, 'teams')).toEqual([])
    expect(await device.confirm()).toMatchObject({ storedFiles: 1, fileCount: 1, failure: null })
    expect(await answersOf(device)).toEqual({ p1: '3 skipped no-opportunity not-applicable' })
    expect((await device.stored()).team).toMatchObject({ name: '業務部', standard: { id: standard.id } })
  })

  it.each<[string, Partial<MemberFile>, string]>([
    ['the same', {}, 'same'],
    ['a later revision', { revision: 8, digits: '0000' }, 'newer'],
    ['an earlier revision', { revision: 6 }, 'older'],
    ['the same revision with another answer', { digits: '3450' }, 'fork'],
    ['another assessment', { assessmentId: 'second' }, 'new-round'],
    ['the same with notes', { evidence: '報告' }, 'more-parts'],
    ['another person', { personId: 'p2', name: '李佩珊' }, 'new-person'],
  ])('beside one that is here says that it is %s', async (_, change, verdict) => {
    const device = startTeamDevice()
    await device.take(member())
    expect(onlyRow(await device.look([member(change)])).verdict.type).toBe(verdict)
  })

  it.each([
    ['another version of the standard', otherVersion, 'other-version'],
    ['another standard', otherStandard, 'other-standard'],
  ])('about %s is kept and stays out of the picture', async (_, rated, verdict) => {
    const device = startTeamDevice()
    await device.take(member())
    const file = member({ standard: rated, personId: 'p2', name: '李佩珊' })
    const row = onlyRow(await device.look([file]))
    expect(row.standardVerdict).toBe(verdict)
    await device.confirm()
    expect(Object.keys(await answersOf(device))).toEqual(['p1'])
    expect((await device.stored()).results).toHaveLength(2)
  })

  it('says how many answers differ, and where', async () => {
    const device = startTeamDevice()
    await device.take(member())
    expect(onlyRow(await device.look([member({ revision: 8, digits: '0450' })])).verdict).toEqual({
      type: 'newer',
      knownRevision: 7,
      differences: 2,
    })
    expect(onlyRow(await device.look([member({ digits: '3450' })])).verdict).toMatchObject({
      differences: 1,
      taskCodes: ['T2.1'],
    })
  })
})

describe('what only the manager can decide', () => {
  it('is not stored as long as it is undecided', async () => {
    const device = startTeamDevice()
    await device.take(member())
    const before = await hashDatabase(device.tab.databaseName)
    await device.look([member({ digits: '3450' }), member({ personId: 'p2' })])
    expect(await device.confirm()).toMatchObject({ storedFiles: 0 })
    expect(await hashDatabase(device.tab.databaseName)).toBe(before)
  })

  it.each([
    ['known', '3 4 5 6'],
    ['this', '3 4 5 0'],
    ['none', undefined],
  ] as const)('of two contents keeps both and uses %s', async (fork, answers) => {
    const device = startTeamDevice()
    await device.take(member())
    const row = onlyRow(await device.look([member({ digits: '3450' })]))
    await device.confirm({ [row.id]: { fork } })
    expect((await answersOf(device)).p1).toBe(answers)
    expect((await device.stored()).results).toHaveLength(2)
    const again = onlyRow(await device.look([member({ digits: '3450' })]))
    expect(again.verdict.type).toBe(fork === 'none' ? 'fork' : 'same')
  })

  it.each([
    ['composed and decomposed', 'Ame\u0301lie', 'Am\u00e9lie'],
    ['with a blank behind', '王小明 ', '王小明'],
    ['of full width', 'Ｗａｎｇ', 'Wang'],
    ['as they are', '王小明', '王小明'],
  ])('two people of one name, %s, are never one by themselves', async (_, one, other) => {
    const device = startTeamDevice()
    await device.take(member({ name: one }))
    const row = onlyRow(await device.look([member({ personId: 'p2', name: other, digits: '1111' })]))
    expect(row.sameNamed.map(({ personId }) => personId)).toEqual(['p1'])
    await device.confirm({ [row.id]: { 'same-name': 'other' } })
    expect(Object.keys(await answersOf(device)).sort()).toEqual(['p1', 'p2'])
    const again = member({ personId: 'p2', name: other, digits: '2222', revision: 8 })
    expect(onlyRow(await device.look([again])).sameNamed).toEqual([])
  })

  it('makes two ids one person, keeps that for the next file, and can be taken back', async () => {
    const device = startTeamDevice()
    await device.take(member({ digits: '1111' }))
    const later = { personId: 'p2', updatedAt: '2026-11-21T01:00:00.000Z' }
    const row = onlyRow(await device.look([member({ ...later, digits: '2222' })]))
    await device.confirm({ [row.id]: { 'same-name': 'same', samePersonId: 'p1' } })
    expect(await answersOf(device)).toEqual({ p1: '2 2 2 2' })
    const next = onlyRow(await device.look([member({ ...later, digits: '3333', revision: 9 })]))
    expect(next).toMatchObject({ sameNamed: [], verdict: { type: 'newer' } })
    const { team } = await device.stored()
    await device.tab.session.database.personAliases.delete([team?.id ?? '', 'p2'])
    expect(Object.keys(await answersOf(device))).toHaveLength(2)
  })

  it('lets an edited file in only when that is confirmed, and marks it', async () => {
    const device = startTeamDevice()
    const edited = member({
      edit: (file) => {
        file.fileId = 'edited by hand'
      },
    })
    const row = onlyRow(await device.look([edited]))
    expect(row.isAltered).toBe(true)
    expect(await device.confirm()).toMatchObject({ storedFiles: 0 })
    await device.look([edited])
    await device.confirm({ [row.id]: { altered: 'use' } })
    expect((await device.stored()).results.map(({ isAltered }) => isAltered)).toEqual([true])
  })

  it('is asked about two files of one batch too', async () => {
    const device = startTeamDevice()
    const preview = await device.look([member(), member({ digits: '0000' }), member({ personId: 'p2' })])
    expect(preview.rows.map(({ verdict, sameNamed }) => [verdict.type, sameNamed.length])).toEqual([
      ['new-person', 0],
      ['fork', 0],
      ['new-person', 1],
    ])
  })
})

describe('a file that is no result', () => {
  const refusals: readonly (readonly [string, File, string])[] = [
    ['cut off', toFile(memberFileText({ standard, digits: '3', personId: 'p' }).slice(0, -300)), 'FileDamaged'],
    ['empty', toFile(''), 'FileEmpty'],
    ['of a newer format', member({ edit: (file) => void (file.formatVersion = 2) }), 'FileNewer'],
    ['encrypted', toFile('age-encryption.org/v1\n', 'a.age'), 'FileEncrypted'],
    ['something else', toFile('{"a":1}'), 'FileNotOurs'],
    ['a table of gaps', toFile('工號,姓名,平均缺口,達標率\r\n', 'a.csv'), 'FileIsGapsCsv'],
    ['a team matrix', toFile('工號,姓名,單位,T1,已評,適用\r\n', 'a.csv'), 'FileIsTeamMatrix'],
    ['too large', toFile(`{"format":"competency-assessment","x":"${'a'.repeat(2_200_000)}"}`), 'FileTooLarge'],
    ['a backup', toFile(`{"format":"competency-backup","x":"${'a'.repeat(2_200_000)}"}`), 'FileIsBackup'],
    ['an impossible day', member({ updatedAt: '2026-02-31T99:00:00.000Z' }), 'FileDamaged'],
  ]

  it.each(refusals)('(%s) is refused with its reason and changes nothing', async (_, file, problem) => {
    const device = startTeamDevice()
    await device.take(member({ personId: 'here' }))
    const before = await hashDatabase(device.tab.databaseName)
    const { refused, rows } = await device.look([file])
    expect([refused.map((one) => one.problem.type), rows]).toEqual([[problem], []])
    await device.confirm()
    expect(await hashDatabase(device.tab.databaseName)).toBe(before)
  })
})

const table = (text: string | Uint8Array<ArrayBuffer>): File => toFile(text, '評量.csv')
const csvText = ratingsFile(
  {
    standard,
    answers: [
      ['已評', '3'],
      ['不適用', ''],
      ['尚無機會', ''],
    ],
    personId: 'p1',
    personName: '王小明',
  },
  { standard, answers: [['已評', '0']], personId: 'p2', personName: '李佩珊', assessmentId: 'second' },
)
const csvAnswers = { p1: '3 not-applicable no-opportunity -', p2: '0 - - -' }

describe('a ratings table', () => {
  it.each<[string, string | Uint8Array<ArrayBuffer>]>([
    ['as it is exported', csvText],
    ['without a byte order mark', csvText.slice(1)],
    ['with semicolons', csvText.replaceAll(',', ';')],
    ['with tabs', csvText.replaceAll(',', '\t')],
    ['with other ends of lines', csvText.replaceAll('\r\n', '\n')],
    [
      'with its columns turned round',
      csvText
        .split('\r\n')
        .map((row) => row.split(',').reverse().join())
        .join('\r\n'),
    ],
    ['in Big5', new Uint8Array(toBig5(csvText.slice(1)))],
    ['in UTF-16', new Uint8Array(toUtf16(csvText.slice(1), true))],
    ['in UTF-16, the other way round', new Uint8Array(toUtf16(csvText.slice(1), false))],
  ])('%s is stored', async (_, content) => {
    const device = startTeamDevice([standard])
    const preview = await device.look([table(content)])
    expect(preview.refused).toEqual([])
    expect(preview.tables[0]).toMatchObject({ personCount: 2, rowCount: 8, isGrouped: false })
    await device.confirm()
    expect(await answersOf(device)).toEqual(csvAnswers)
  })

  it('again changes nothing, and a file of the same revision agrees with it', async () => {
    const device = startTeamDevice([standard])
    await device.take(table(csvText))
    const { tables } = await device.look([table(csvText)])
    expect(tables[0]?.countByVerdict.same).toBe(2)
    expect(await device.confirm()).toMatchObject({ storedFiles: 0 })
    const file = member({ assessmentId: 'exported', digits: '3不無略' })
    expect(onlyRow(await device.look([file])).verdict.type).toBe('more-parts')
  })

  it('leaves out and counts what waits for the manager', async () => {
    const device = startTeamDevice([standard])
    const hidden = csvText.replaceAll('已評,0', '待主管評,').replaceAll('未評', '待主管評')
    const { tables } = await device.look([table(hidden)])
    expect(tables[0]).toMatchObject({ hiddenRows: 5, personCount: 1 })
    await device.confirm()
    expect(Object.keys(await answersOf(device))).toEqual(['p1'])
  })

  it('without ids asks whether its people are told apart rightly, and gives them the same ids again', async () => {
    const device = startTeamDevice([standard])
    const withoutIds = csvText.replaceAll(',p1,', ',,').replaceAll(',p2,', ',,')
    const [first] = (await device.look([table(withoutIds)])).tables
    expect(first).toMatchObject({ isGrouped: true, personCount: 2 })
    expect(await device.confirm()).toMatchObject({ storedFiles: 0 })
    await device.look([table(withoutIds)])
    await device.confirm({ [first?.id ?? '']: { grouping: 'accept' } })
    expect(Object.values(await answersOf(device)).sort()).toEqual(Object.values(csvAnswers).sort())
    expect((await device.look([table(withoutIds)])).tables[0]?.countByVerdict.same).toBe(2)
  })

  it.each([
    ['a status that is none', csvText.replace('已評,3', '很好,3'), 'CsvRowUnreadable'],
    ['a level above 6', csvText.replace('已評,3', '已評,7'), 'CsvRowUnreadable'],
    ['an indicator of other words', csvText.replace('能完成第 P1.1.1', '能做好第 P1.1.1'), 'CsvIndicatorUnknown'],
    ['a row twice', `${csvText}${csvText.split('\r\n')[1]}\r\n`, 'CsvRowRepeated'],
    ['nobody’s row', csvText.replaceAll(',王小明,', ',,').replaceAll(',p1,', ',,'), 'CsvPersonMissing'],
    ['a standard that is not here', csvText.replaceAll(standard.contentHash, '0'.repeat(64)), 'CsvStandardUnknown'],
    ['an open quotation mark', csvText.replace('已評,3', '"已評,3'), 'CsvNotATable'],
  ])('with %s is refused as a whole', async (_, content, problem) => {
    const device = startTeamDevice([standard])
    const { refused, tables } = await device.look([table(content)])
    expect([refused.map((one) => one.problem.type), tables]).toEqual([[problem], []])
  })

  it('keeps notes, and formulas in them as text', async () => {
    const device = startTeamDevice([standard])
    const note = csvText.replace(',-9,,,', ",-9,'=1+1,https://example.org/,")
    await device.take(table(note))
    const [parts] = (await readTable(device.tab.databaseName, 'receivedParts')) as { parts: { evidence: object[] } }[]
    expect(parts?.parts.evidence).toMatchObject([{ text: '=1+1', link: 'https://example.org/' }])
  })
})

describe('an import', () => {
  it('can be undone: only what it has added goes', async () => {
    const device = startTeamDevice()
    await device.take(member({ digits: '1111' }))
    const before = await device.hash()
    const row = onlyRow(await device.look([member({ personId: 'p2', digits: '2222', evidence: '報告' })]))
    const { importId } = await device.confirm({ [row.id]: { 'same-name': 'same', samePersonId: 'p1' } })
    expect(await device.hash()).not.toBe(before)
    const { session } = device.tab
    const repository = createReceivedRepository({ session, now: createClock(), newId: () => 'id' })
    valueOf(await repository.undoImport(importId))
    expect(await device.hash()).toBe(before)
    expect((await device.stored()).aliases).toEqual([])
  })

  it('that is stopped says how far it came and goes on there', async () => {
    const device = startTeamDevice()
    const files = ['a', 'b', 'c', 'd'].map((id) => member({ personId: id, name: id }))
    await device.look(files)
    const target = { teamId: null, teamName: '業務部' }
    const stopAtTwo = ({ doneFiles }: { readonly doneFiles: number }): void => {
      if (doneFiles === 2) device.importer.cancel()
    }
    const stopped = valueOf(await device.importer.confirm(target, {}, stopAtTwo))
    expect(stopped).toMatchObject({ storedFiles: 3, fileCount: 4 })
    expect(await readTable(device.tab.databaseName, 'teamImports')).toMatchObject([{ storedFiles: 3, isDone: false }])
    const done = valueOf(await device.importer.confirm(target, {}, () => undefined))
    expect(done).toMatchObject({ storedFiles: 4, importId: stopped.importId })
    expect(await readTable(device.tab.databaseName, 'teamImports')).toMatchObject([{ storedFiles: 4, isDone: true }])
    expect(await readTable(device.tab.databaseName, 'receivedResults')).toHaveLength(4)
  })

  it('can be stopped while it reads, and nothing is stored', async () => {
    const device = startTeamDevice()
    const preparing = device.importer.prepare([member()], null, [], () => device.importer.cancel())
    expect(await preparing).toBeNull()
    expect(await readTable(device.tab.databaseName, 'teams')).toEqual([])
  })
})

/** A few files that agree, complete and contradict each other. */
const files: readonly Partial<MemberFile>[] = [
  {},
  { revision: 8, digits: '2222' },
  { revision: 8, digits: '2220' },
  { evidence: '報告' },
  { personId: 'p2', name: '李佩珊', digits: '0-不無' },
  { personId: 'p2', name: '李佩珊', assessmentId: 'second', updatedAt: '2026-11-22T01:00:00.000Z' },
  { personId: 'p3', name: '張家豪', standard: otherVersion },
]

describe('any order and repetition of files', () => {
  it('ends in the same people, assessments, revisions and history, in however many imports', async () => {
    const hashes = new Set<string>()
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...files, ...files], { minLength: files.length * 2 }),
        fc.integer({ min: 1, max: 14 }),
        async (order, batch) => {
          const device = startTeamDevice()
          // The team is there beforehand: the first file would decide its standard.
          await device.take(member({ personId: 'first', name: '第一位' }))
          for (let start = 0; start < order.length; start += batch) {
            const preview = await device.look(order.slice(start, start + batch).map(member))
            await device.confirm(Object.fromEntries(preview.rows.map(({ id }) => [id, { fork: 'none' as const }])))
          }
          hashes.add(await device.hash())
          expect(hashes.size).toBe(1)
        },
      ),
      { seed: randomSeed, numRuns: 12 },
    )
  }, 60_000)
})
