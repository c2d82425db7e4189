import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import {
  type Tab,
  firstOf,
  hashDatabase,
  level,
  openTab,
  putRows,
  readAssessment,
  readRows,
  readTable,
  refusalOf,
  startAnswered,
  valueOf,
} from '../support/databases.ts'
import { failMutation, stopFailing } from '../support/failing-storage.ts'
import { ratingsFile } from '../support/ratings-file.ts'
import { createStandard, indicatorAt } from '../support/stored-standard.ts'

const standard = createStandard()
const answers = [
  ['已評', '4'],
  ['已評', '0'],
  ['不適用', ''],
  ['尚無機會', ''],
] as const

const prepare = async (tab: Tab, text: string) => valueOf(await tab.deviceData.prepareRatingsImport(text))

const importFile = async (tab: Tab, text: string): Promise<void> => {
  valueOf(await (await prepare(tab, text)).apply())
}

describe('importing a ratings file', () => {
  it('tells what it would add, and writes nothing before it is confirmed', async () => {
    const tab = openTab({ bundled: [standard] })
    await firstOf(tab.assessments.watchAssessments())
    const before = await hashDatabase(tab.databaseName)
    const { preview, apply } = await prepare(tab, ratingsFile({ standard, answers: answers.slice(0, 3) }))
    expect(preview).toEqual({
      assessments: [{ standardName: '測試人員', answered: 3, isAlreadyHere: false }],
      otherPerson: null,
    })
    expect(await hashDatabase(tab.databaseName)).toBe(before)
    valueOf(await apply())
    expect(await hashDatabase(tab.databaseName)).not.toBe(before)
  })

  it('adds the answers as a new assessment with a frozen standard of its own', async () => {
    const tab = openTab({ bundled: [standard] })
    await importFile(tab, ratingsFile({ standard, answers }))
    const [stored] = await firstOf(tab.assessments.watchAssessments())
    expect(stored?.standard).toEqual(standard)
    expect(stored?.assessment).toMatchObject({
      revision: 1,
      startedAt: '2026-11-20T01:30:00.000Z',
      updatedAt: '2026-11-20T01:30:00.000Z',
      handedInAt: null,
    })
    expect(stored?.assessment.id).not.toBe('exported')
    expect(stored?.ratings.map(({ code, answer }) => [code, answer])).toEqual([
      ['P1.1.1', { status: 'rated', level: 4 }],
      ['P1.1.2', { status: 'rated', level: 0 }],
      ['P1.2.1', { status: 'not-applicable' }],
      ['P2.1.1', { status: 'no-opportunity' }],
    ])
  })

  it('changes nothing when it is done again', async () => {
    const tab = openTab({ bundled: [standard] })
    const text = ratingsFile({ standard, answers })
    await importFile(tab, text)
    const before = await hashDatabase(tab.databaseName)
    const { preview, apply } = await prepare(tab, text)
    expect(preview.assessments).toEqual([{ standardName: '測試人員', answered: 4, isAlreadyHere: true }])
    valueOf(await apply())
    expect(await hashDatabase(tab.databaseName)).toBe(before)
  })

  it('never undoes answers that were given since, in this tab or in another one', async () => {
    const tab = openTab({ bundled: [standard] })
    const text = ratingsFile({ standard, answers })
    // Two previews of the same file; between the two confirmations an answer is changed.
    const [first, second] = [await prepare(tab, text), await prepare(tab, text)]
    valueOf(await first.apply())
    const [stored] = await firstOf(tab.assessments.watchAssessments())
    const id = stored?.assessment.id ?? ''
    const change = { assessmentId: id, indicator: indicatorAt(standard, 0), answer: level(6) }
    valueOf(await tab.assessments.saveAnswer(change))
    const before = await hashDatabase(tab.databaseName)
    valueOf(await second.apply())
    expect(await hashDatabase(tab.databaseName)).toBe(before)
    expect((await readAssessment(tab, id)).assessment.revision).toBe(2)
  })

  it('leaves the assessment that was exported alone', async () => {
    const tab = openTab({ bundled: [standard] })
    const { id } = await startAnswered(tab, standard, [level(1)])
    await importFile(tab, ratingsFile({ standard, answers, assessmentId: id, revision: 2 }))
    expect((await readAssessment(tab, id)).ratings.map(({ answer }) => answer)).toEqual([level(1)])
    expect(await readTable(tab.databaseName, 'assessments')).toHaveLength(2)
    expect(await readTable(tab.databaseName, 'standards')).toHaveLength(1)
  })

  it('takes a standard that is frozen here and not in the catalogue', async () => {
    const tab = openTab()
    const own = createStandard({ wording: '舊版的' })
    await startAnswered(tab, own)
    await importFile(tab, ratingsFile({ standard: own, answers }))
    expect(await firstOf(tab.assessments.watchAssessments())).toHaveLength(2)
  })

  it('is not stopped by a frozen standard that cannot be read', async () => {
    const tab = openTab({ bundled: [standard] })
    await firstOf(tab.assessments.watchAssessments())
    await putRows(tab.databaseName, { standards: [{ contentHash: 'broken' }] })
    await importFile(tab, ratingsFile({ standard, answers }))
    expect(await readTable(tab.databaseName, 'assessments')).toHaveLength(1)
  })

  it('reads several assessments of one file', async () => {
    const other = createStandard({ id: 'OTHER-001v1', name: '另一種人員' })
    const tab = openTab({ bundled: [standard, other] })
    const text = ratingsFile(
      { standard, answers: [['已評', '3']], assessmentId: 'a' },
      { standard: other, answers: [['已評', '5']], assessmentId: 'b' },
    )
    const { preview, apply } = await prepare(tab, text)
    expect(preview.assessments).toEqual([
      { standardName: '測試人員', answered: 1, isAlreadyHere: false },
      { standardName: '另一種人員', answered: 1, isAlreadyHere: false },
    ])
    valueOf(await apply())
    const stored = await firstOf(tab.assessments.watchAssessments())
    expect(stored.map(({ standard: { name }, ratings }) => [name, ratings.length]).sort()).toEqual([
      ['另一種人員', 1],
      ['測試人員', 1],
    ])
  })

  it('is all or nothing', async () => {
    const tab = openTab({ bundled: [standard] })
    await firstOf(tab.assessments.watchAssessments())
    const before = await hashDatabase(tab.databaseName)
    const { apply } = await prepare(tab, ratingsFile({ standard, answers }))
    let at = 0
    let count: ReturnType<typeof failMutation>
    do {
      at += 1
      count = failMutation({ at, how: 'always' })
      expect(refusalOf(await apply())).toBe(count.failures === 0 ? null : 'StorageFailed')
      stopFailing()
      if (count.failures > 0) expect(await hashDatabase(tab.databaseName)).toBe(before)
    } while (count.failures > 0)
    // One standard, one assessment, four answers: every one has failed once.
    expect(at - 1).toBe(6)
    expect((await readRows(tab.databaseName)).ratings).toHaveLength(4)
  })
})

describe('the person of a ratings file', () => {
  const nameOf = async (tab: Tab, person: { readonly personId?: string; readonly personName?: string }) =>
    (await prepare(tab, ratingsFile({ standard, answers, ...person }))).preview.otherPerson

  it('is named where it is another one than this device knows', async () => {
    const tab = openTab({ bundled: [standard] })
    const { id } = valueOf(await tab.deviceRecords.readPerson())
    expect(await nameOf(tab, { personId: id, personName: '王小明' })).toBeNull()
    expect(await nameOf(tab, { personId: 'someone-else', personName: '李大華' })).toBe('李大華')
    expect(await nameOf(tab, { personId: 'someone-else' })).toBe('some')
    expect(await nameOf(tab, {})).toBeNull()
  })

  it('is another one to a device that knows nobody yet, and the preview does not make one', async () => {
    const tab = openTab({ bundled: [standard] })
    expect(await nameOf(tab, { personId: 'someone', personName: '王小明' })).toBe('王小明')
    expect(await readTable(tab.databaseName, 'device')).toEqual([])
  })
})

describe('a ratings file that cannot be read', () => {
  const good = ratingsFile({ standard, answers })
  const files: readonly (readonly [name: string, why: string, text: string])[] = [
    ['is empty', 'CsvNotATable', ''],
    ['is no table', 'CsvNotATable', 'Dear Sir or Madam,\nthis is a letter.\n'],
    ['lacks a column', 'CsvColumnsMissing', good.replace('指標識別碼', '其他')],
    ['has a level of 7', 'CsvRowUnreadable', good.replace('已評,4', '已評,7')],
    ['has an unknown status', 'CsvRowUnreadable', good.replace('不適用,', '不知道,')],
    [
      'is about a standard that nobody has',
      'CsvStandardUnknown',
      ratingsFile({ standard: createStandard({ wording: '別的' }), answers }),
    ],
    [
      'has other words for an indicator',
      'CsvIndicatorUnknown',
      good.replace('能完成第 P1.1.1 項工作。', '能做別的事。'),
    ],
  ]

  it.each(files)('changes nothing and says why: it %s', async (_, why, text) => {
    const tab = openTab({ bundled: [standard] })
    await startAnswered(tab, createStandard({ id: 'OWN-001v1' }), [level(2)])
    const before = await hashDatabase(tab.databaseName)
    expect(refusalOf(await tab.deviceData.prepareRatingsImport(text))).toBe(why)
    expect(await hashDatabase(tab.databaseName)).toBe(before)
    expect(refusalOf(await tab.deviceData.prepareRatingsImport(good))).toBeNull()
  })
})
