import 'fake-indexeddb/auto'
import { parse } from 'csv-parse/sync'
import { randomUUID } from 'node:crypto'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createDatabaseSession } from '../../src/infrastructure/database-session.ts'
import { createReceivedRepository } from '../../src/infrastructure/received-repository.ts'
import { createTeamReader } from '../../src/infrastructure/team-reader.ts'
import { createTeamRepository } from '../../src/infrastructure/team-repository.ts'
import type { TeamFileOrder, TeamPicture, TeamPictures } from '../../src/services.ts'
import { firstOf, freshName, valueOf } from '../support/databases.ts'
import { readSampleStandard, samplePeople } from '../support/sample-team.ts'
import { createTeamTables, personId } from '../support/team-tables.ts'
import { indicatorsOf } from '../support/stored-standard.ts'
import { readWorkbook } from '../support/workbook-reader.ts'

const standard = readSampleStandard()
const teamId = 'team-1'

const openTeam = async ({
  people = samplePeople,
  team = {},
  reviews = [] as readonly object[],
  members = [] as readonly object[],
  assessmentCycles = [] as readonly object[],
} = {}) => {
  const session = createDatabaseSession({ databaseName: freshName(), onProblem: () => undefined })
  onTestFinished(() => session.close())
  const { database } = session
  const tables = { ...createTeamTables({ standard, people, team }), reviews, teamMembers: members, assessmentCycles }
  for (const [name, rows] of Object.entries(tables)) await database.table(name).bulkAdd([...rows])
  const dependencies = { session, now: () => new Date(2026, 10, 20, 9), newId: () => randomUUID() }
  return { session, database, reader: createTeamReader(dependencies), teams: createTeamRepository(dependencies) }
}

const all = { kind: 'duty', order: 'roster', filter: '', from: 0, to: 100 } as const

/** Listens until a picture passes. */
const untilPicture = (reader: TeamPictures, accept: (picture: TeamPicture) => boolean): Promise<TeamPicture> =>
  new Promise((resolve, reject) => {
    const stop = reader.watchTeam(teamId).subscribe((picture) => {
      if (picture === null || !accept(picture)) return
      resolve(picture)
      queueMicrotask(() => stop())
    }, reject)
  })

const member = (index: number, change: object = {}) => ({
  schemaVersion: 1,
  teamId,
  personId: personId(index),
  name: samplePeople[index]?.name ?? `新人${index}`,
  employeeNumber: null,
  unit: null,
  position: index,
  isRemoved: false,
  addedAt: '2026-11-20T01:00:00.000Z',
  ...change,
})

const review = (index: number, change: object = {}, rated = indicatorsOf(standard).length) => ({
  schemaVersion: 1,
  id: `review-${index}`,
  revision: 1,
  side: 'given',
  teamId,
  personId: personId(index),
  assessmentId: `assessment-${index}`,
  assessmentRevision: 3,
  contentHash: standard.contentHash,
  reviewer: { id: 'manager', name: null },
  ratings: indicatorsOf(standard)
    .slice(0, rated)
    .map(({ id }) => ({ indicatorId: id, status: 'rated', level: 4 })),
  agreed: [],
  shownEarlyAt: null,
  endorsedAt: null,
  updatedAt: '2026-11-20T01:00:00.000Z',
  ...change,
})

describe('the picture of a stored team', () => {
  it('counts the people whose results are in it', async () => {
    const { reader } = await openTeam()
    const picture = await firstOf(reader.watchTeam(teamId))
    expect(picture).toMatchObject({ personCount: 8, countedCount: 8 })
    expect(picture?.figures.slice(0, 4).map(({ distribution }) => distribution.met)).toEqual([3, 2, 1, 4])
    expect(picture?.covers[2]?.covering.map(({ name }) => name)).toEqual(['陳冠宇'])
  })

  it('is null where there is no such team', async () => {
    const { reader } = await openTeam()
    expect(await firstOf(reader.watchTeam('another'))).toBeNull()
    expect((await reader.readRows('another', all)).count).toBe(0)
  })

  it('hands out the rows of a window in the order and with the filter that are asked for', async () => {
    const { reader } = await openTeam()
    const { count, rows } = await reader.readRows(teamId, { ...all, from: 2, to: 4 })
    expect([count, ...rows.map(({ name }) => name)]).toEqual([8, '黃詩涵', '張家豪'])
    const found = await reader.readRows(teamId, { ...all, kind: 'task', order: 'date', filter: '張' })
    expect(found.rows.map(({ name, cells }) => [name, cells.length])).toEqual([['張家豪', 10]])
  })

  it('changes with the requirements of the team, and never with those of a person', async () => {
    const { reader, teams } = await openTeam()
    await untilPicture(reader, ({ countedCount }) => countedCount === 8)
    const changes = standard.duties.flatMap(({ tasks }) => tasks.map(({ id }) => ({ itemId: id, level: 1 })))
    const changed = untilPicture(reader, ({ team }) => team.profile !== null)
    valueOf(await teams.changeProfile(teamId, standard, changes))
    const picture = await changed
    expect(picture.figures.slice(0, 4).map(({ distribution }) => distribution.met)).toEqual([8, 8, 7, 8])
  })

  it('follows the roster: who is expected, who is removed, in which order', async () => {
    const { reader, teams } = await openTeam({ members: [member(8), member(1, { position: 9 })] })
    const picture = await firstOf(reader.watchTeam(teamId))
    expect(picture).toMatchObject({ personCount: 9, countedCount: 8, countByAbsence: { 'not-handed-in': 1 } })
    const before = await reader.readRows(teamId, all)
    expect(before.rows.slice(0, 3).map(({ name }) => name)).toEqual(['新人8', '陳冠宇', '林怡君'])
    const changed = untilPicture(reader, ({ personCount }) => personCount === 8)
    valueOf(await teams.changeMembers([{ member: member(1), change: { isRemoved: true } }]))
    expect((await changed).covers[2]?.coveringCount).toBe(0)
  })
})

describe('who has handed in for a round', () => {
  const reference = { id: standard.id, code: standard.code, name: standard.name, contentHash: standard.contentHash }
  const cycle = { createdAt: '2026-11-19T01:03:00.000Z', dueOn: null, standard: reference }
  const most = 200

  it('is counted over the whole roster and named in its order, without those who were removed', async () => {
    const { reader } = await openTeam({ members: [member(8, { position: 0 }), member(1, { isRemoved: true })] })
    const turnout = await reader.readTurnout(teamId, { cycle, state: null, most })
    // The sample results were changed one minute after the other: the first three before the round began.
    expect(turnout?.countByState).toEqual({ missing: 3, late: 0, 'in-time': 5 })
    expect(turnout?.people.slice(0, 2)).toEqual([
      { personId: personId(8), place: 0, name: '新人8', state: 'missing', updatedAt: null },
      {
        personId: personId(0),
        place: 1,
        name: samplePeople[0]?.name,
        state: 'missing',
        updatedAt: '2026-11-19T01:00:00.000Z',
      },
    ])
    expect(await reader.readPersonIds(teamId)).toHaveLength(8)
  })

  it('can be narrowed to a state and to the first ones', async () => {
    const { reader } = await openTeam()
    const turnout = await reader.readTurnout(teamId, { cycle, state: 'in-time', most: 2 })
    expect(turnout?.people.map(({ personId: id }) => id)).toEqual([personId(3), personId(4)])
    expect(turnout?.countByState['in-time']).toBe(5)
  })

  it('is nobody where the round asks for another standard', async () => {
    const { reader } = await openTeam()
    const other = { ...cycle, standard: { ...reference, contentHash: '0'.repeat(64) } }
    const turnout = await reader.readTurnout(teamId, { cycle: other, state: null, most })
    expect(turnout?.countByState).toEqual({ missing: 8, late: 0, 'in-time': 0 })
  })

  it('tells who is late also where the round is locked and the picture leaves that out', async () => {
    const row = { schemaVersion: 1, id: 'c', revision: 1, teamId, period: 'p', profile: null, closedAt: null }
    const createdAt = '2026-11-01T00:00:00.000Z'
    const locked = { ...row, dueOn: '2026-11-10', isLockedAfterDue: true, standard: reference, createdAt }
    const { reader } = await openTeam({ assessmentCycles: [locked] })
    await untilPicture(reader, ({ countByAbsence }) => countByAbsence['not-handed-in'] === 8)
    const turnout = await reader.readTurnout(teamId, { cycle: locked, state: null, most })
    expect(turnout?.countByState).toEqual({ missing: 0, late: 8, 'in-time': 0 })
  })
})

describe('a team whose manager rates as well', () => {
  const on = { isManagerRatingOn: true }

  it('hides every self-rating until the manager has rated all of it', async () => {
    const half = review(1, {}, indicatorsOf(standard).length - 1)
    const { reader } = await openTeam({ team: on, reviews: [review(0), half, review(2, { side: 'received' })] })
    const picture = await firstOf(reader.watchTeam(teamId))
    expect(picture).toMatchObject({ countedCount: 1, countByAbsence: { 'awaiting-review': 7 } })
    const { rows } = await reader.readRows(teamId, all)
    expect(rows.map(({ absence }) => absence)).toEqual([null, ...Array<string>(7).fill('awaiting-review')])
    expect(JSON.stringify(rows.slice(1))).not.toMatch(/"own":\{/u)
  })

  it('does not hand the hidden answers to the page of the person either', async () => {
    const { reader } = await openTeam({ team: on })
    expect(await reader.readPerson(teamId, personId(3))).toMatchObject({ absence: 'awaiting-review', current: null })
  })

  it('shows a rating that the manager has chosen to see early', async () => {
    const early = review(3, { shownEarlyAt: '2026-11-20T02:00:00.000Z' }, 0)
    const { reader } = await openTeam({ team: on, reviews: [early] })
    expect((await reader.readPerson(teamId, personId(3)))?.current?.answers.size).toBe(18)
  })

  it('says so in the files, with no level, gap or note', async () => {
    const { reader } = await openTeam({ team: on, reviews: [review(0)] })
    const rows = await readFile(reader, { kind: 'team-ratings-csv' })
    const hidden = rows.filter((row) => row['姓名'] === '陳冠宇')
    expect(new Set(hidden.map((row) => row['狀態']))).toEqual(new Set(['待主管評']))
    expect(hidden.every((row) => row['自評級別'] === '' && row['差距'] === '' && row['佐證'] === '')).toBe(true)
    expect(rows.filter((row) => row['姓名'] === '林怡君' && row['自評級別'] !== '')).toHaveLength(17)
  })
})

describe('both ratings of a team side by side', () => {
  it('count those who are rated whole or were looked at early, and name the first of those who wait', async () => {
    const people = Array.from({ length: 20 }, (_, index) => ({ name: `人${index}`, digits: '4'.repeat(18) }))
    const early = review(2, { shownEarlyAt: '2026-11-20T02:00:00.000Z' }, 3)
    const { reader } = await openTeam({ people, reviews: [review(0), review(1, {}, 17), early] })
    const calibration = await reader.readCalibration(teamId)
    expect(calibration?.compared.map(({ name, place, isBlind }) => [name, place, isBlind])).toEqual([
      ['人0', 0, true],
      ['人2', 2, false],
    ])
    expect(calibration?.overall).toMatchObject({ compared: 21, same: 21, far: 0 })
    expect(calibration?.awaitingCount).toBe(18)
    expect(calibration?.awaiting.map(({ place }) => place)).toEqual([1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13])
  })

  it('are none where the team has no standard, or is not there', async () => {
    const { reader } = await openTeam({ people: [], team: { standard: null } })
    expect(await reader.readCalibration(teamId)).toBeNull()
    expect(await reader.readCalibration('another')).toBeNull()
  })
})

describe('a revision that came with two contents', () => {
  /** 林怡君 hands in the same revision again; two answers of T3.2 differ. */
  const openForked = async () => {
    const team = await openTeam()
    const other = createTeamTables({ standard, people: [{ name: '林怡君', digits: '445334432430038545' }] })
    const importedAt = '2026-11-21T05:00:00.000Z'
    await team.database
      .table('receivedResults')
      .bulkAdd(other.receivedResults.map((block) => ({ ...block, id: 'later', importId: 'import-2' })))
    await team.database.table('teamImports').add({
      ...{
        schemaVersion: 1,
        id: 'import-2',
        teamId,
        importedAt,
        fileNames: ['later.json'],
        storedFiles: 1,
        isDone: true,
      },
      decisions: { aliases: [], forkChoices: [], standardHash: null },
    })
    const dependencies = { session: team.session, now: () => new Date(2026, 10, 21), newId: () => randomUUID() }
    return { ...team, received: createReceivedRepository(dependencies) }
  }
  const forksOf = async (reader: TeamPictures) => (await reader.readPerson(teamId, personId(0)))?.forks ?? []

  it('says how many answers differ and where, and keeps both, undecided', async () => {
    const { reader } = await openForked()
    const [fork, ...others] = await forksOf(reader)
    expect(others).toEqual([])
    expect(fork).toMatchObject({ revision: 3, isInPicture: true, differences: 2, taskCodes: ['T3.2'] })
    expect(fork?.contents.map(({ isChosen }) => isChosen)).toEqual([false, false])
    expect(fork?.contents.map(({ importedAt, fileName }) => [importedAt, fileName])).toEqual([
      [null, null],
      ['2026-11-21T05:00:00.000Z', 'later.json'],
    ])
    expect(await reader.readPerson(teamId, personId(0))).toMatchObject({ absence: 'undecided', current: null })
    expect((await reader.readPerson(teamId, personId(1)))?.forks).toEqual([])
  })

  it('uses the content that is chosen, then the other one, then none, and keeps both', async () => {
    const { reader, received, database } = await openForked()
    const [fork] = await forksOf(reader)
    const place = { teamId, assessmentId: 'assessment-0', revision: 3 }
    const levels = new Set<string>()
    for (const { contentKey } of fork?.contents ?? []) {
      await received.saveForkChoice({ ...place, contentKey })
      await expect
        .poll(async () => (await forksOf(reader))[0]?.contents.find(({ isChosen }) => isChosen)?.contentKey)
        .toBe(contentKey)
      const answers = [...((await reader.readPerson(teamId, personId(0)))?.current?.answers.values() ?? [])]
      levels.add(answers.map((answer) => ('level' in answer ? answer.level : '-')).join(''))
    }
    expect([...levels].sort()).toEqual(['44533443243003-545', '44533443243223-545'])
    await received.removeForkChoice(place)
    await expect.poll(async () => (await reader.readPerson(teamId, personId(0)))?.absence).toBe('undecided')
    expect(await database.receivedResults.count()).toBe(2)
  })
})

describe('the page of a member', () => {
  it('shows what was handed in, with every revision', async () => {
    const { reader } = await openTeam()
    const person = await reader.readPerson(teamId, personId(2))
    expect(person).toMatchObject({ name: '黃詩涵', unit: '電商處', absence: null })
    expect(person?.revisions).toMatchObject([{ revision: 3, isCurrent: true, isFork: false }])
    expect(person?.current?.answers.size).toBe(18)
  })

  it('is not there for somebody else', async () => {
    const { reader } = await openTeam()
    expect(await reader.readPerson(teamId, 'somebody')).toBeNull()
  })
})

const anyOrder: TeamFileOrder = { kind: 'team-csv', by: 'duty', show: 'gap', areNamesHidden: false }

const readText = async (reader: TeamPictures, order: Partial<TeamFileOrder>): Promise<string> => {
  const { content } = await reader.makeFile(teamId, { ...anyOrder, ...order })
  if (!(content instanceof Blob)) throw new Error('A file of a team is a blob.')
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await content.arrayBuffer())
}
const readFile = async (reader: TeamPictures, order: Partial<TeamFileOrder>) =>
  parse<Record<string, string>>(await readText(reader, order), { bom: true, columns: true, recordDelimiter: '\r\n' })

describe('the matrix of a team', () => {
  it('has one row a person, with gaps as numbers, and nothing where nothing is rated', async () => {
    const { reader } = await openTeam()
    expect((await reader.makeFile(teamId, anyOrder)).name).toBe('團隊差距_KRM4224-001v1_20261120.csv')
    const text = await readText(reader, {})
    expect(text.startsWith('\uFEFF工號,姓名,單位,T1 經營數位社群媒體（差距）')).toBe(true)
    expect(text.split('\r\n').slice(1, 8)).toEqual([
      'E000000,林怡君,電商處,0,-0.8,-1.2,0.6667,17,17',
      'E000001,陳冠宇,電商處,-0.75,0.4,0.1667,-0.3333,18,18',
      'E000002,黃詩涵,電商處,0.5,-0.4,-1.6,0.3333,17,18',
      'E000003,張家豪,電商處,-1.25,-1,-0.3333,-1,18,18',
      'E000004,李佩珊,電商處,0.25,0.2,-0.5,0,18,18',
      'E000005,王柏翰,電商處,-1,-1.6,-1.8333,-0.6667,18,18',
      'E000006,吳雅婷,電商處,0.75,-0.2,,0.6667,12,18',
    ])
  })

  it('holds levels and tasks where the screen shows them', async () => {
    const { reader } = await openTeam()
    const [first] = await readFile(reader, { by: 'task', show: 'level' })
    expect(first).toMatchObject({ 'T3.2 完成出貨作業（級別）': '2', 'T1.1 數位社群活動規劃及執行（級別）': '4.3333' })
  })

  it('runs nothing in a spreadsheet', async () => {
    const { reader } = await openTeam({ people: [{ name: '=HYPERLINK("x")', digits: '4'.repeat(18) }] })
    expect(await readText(reader, {})).toContain(`"'=HYPERLINK(""x"")"`)
  })

  it.each(['team-csv', 'team-ratings-csv', 'team-gaps-csv'] as const)(
    'hides names in %s as the screen does',
    async (kind) => {
      const { reader } = await openTeam()
      const text = await readText(reader, { kind, areNamesHidden: true })
      for (const [index, { name }] of samplePeople.entries())
        for (const secret of [name, personId(index), `assessment-${index}`, `E00000${index}`])
          expect(text).not.toContain(secret)
      const rows = await readFile(reader, { kind, areNamesHidden: true })
      expect(new Set(rows.map((row) => row['姓名']))).toEqual(new Set(Array.from('ABCDEFGH')))
    },
  )
})

describe('the other files of a team', () => {
  it('hold every indicator and every group of every person', async () => {
    const { reader } = await openTeam()
    expect(await readFile(reader, { kind: 'team-ratings-csv' })).toHaveLength(8 * 18)
    const gaps = await readFile(reader, { kind: 'team-gaps-csv' })
    expect(gaps).toHaveLength(8 * 14)
    expect(gaps.find((row) => row['姓名'] === '黃詩涵' && row['主要職責代碼'] === 'T3')).toMatchObject({
      差距: '-1.6',
      已評: '5',
      適用: '6',
    })
  })

  it('are written piece by piece without losing anybody', async () => {
    const people = Array.from({ length: 1203 }, (_, index) => ({ name: `人${index}`, digits: '4'.repeat(18) }))
    const { reader } = await openTeam({ people })
    const rows = await readFile(reader, {})
    expect(rows.map((row) => row['姓名'])).toEqual(people.map(({ name }) => name))
  })
})

describe('the workbook of a team', () => {
  it('has a sheet each for duties, tasks, gaps and ratings, with numbers as numbers', async () => {
    const { reader } = await openTeam()
    const { name, content } = await reader.makeFile(teamId, { ...anyOrder, kind: 'team-xlsx' })
    expect(name).toBe('團隊差距_KRM4224-001v1_20261120.xlsx')
    if (!(content instanceof Blob)) throw new Error('A workbook of a team is a blob.')
    const sheets = readWorkbook(new Uint8Array(await content.arrayBuffer()))
    expect(sheets.map((sheet) => [sheet.name, sheet.rows.length])).toEqual([
      ['職責', 9],
      ['任務', 9],
      ['差距', 8 * 14 + 1],
      ['評量', 8 * 18 + 1],
    ])
  })
})
