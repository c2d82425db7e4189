import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import type { Evidence } from '../../src/domain/evidence.ts'
import type { AssessmentDetails } from '../../src/services.ts'
import {
  type Tab,
  firstOf,
  level,
  openTab,
  putRows,
  readAssessment,
  readRows,
  readTable,
  startAnswered,
  valueOf,
} from '../support/databases.ts'
import { createStandard, indicatorAt } from '../support/stored-standard.ts'

const standard = createStandard()
const first = indicatorAt(standard, 0)
const none: Evidence = { text: '', link: '' }
const note = (text: string, link = ''): Evidence => ({ text, link })

const start = async (): Promise<{ tab: Tab; id: string }> => {
  const tab = openTab()
  return { tab, id: (await startAnswered(tab, standard, [level(4), level(3)])).id }
}
const detailsOf = (tab: Tab, id: string): Promise<AssessmentDetails> => firstOf(tab.details.watchDetails(id))
const write = async (tab: Tab, id: string, base: Evidence, next: Evidence): Promise<number> =>
  valueOf(await tab.details.saveEvidence({ assessmentId: id, indicatorId: first.id, base, next }))
const revisionOf = async (tab: Tab, id: string): Promise<number> => (await readAssessment(tab, id)).assessment.revision

describe('an evidence note', () => {
  it('is kept beside the answer, raises the revision once, and goes when it is emptied', async () => {
    const { tab, id } = await start()
    const before = await revisionOf(tab, id)
    expect(await write(tab, id, none, note('五月的報告', 'https://example.org/a'))).toBe(before + 1)
    expect(await write(tab, id, none, note('五月的報告', 'https://example.org/a'))).toBe(before + 1)
    expect((await detailsOf(tab, id)).evidenceById.get(first.id)).toMatchObject({
      text: '五月的報告',
      link: 'https://example.org/a',
      other: null,
    })
    await write(tab, id, note('五月的報告', 'https://example.org/a'), none)
    expect((await detailsOf(tab, id)).evidenceById.size).toBe(0)
    expect(await readTable(tab.databaseName, 'evidence')).toEqual([])
  })

  it('stays when the answer is taken back', async () => {
    const { tab, id } = await start()
    await write(tab, id, none, note('寫好的'))
    valueOf(await tab.assessments.saveAnswer({ assessmentId: id, indicator: first, answer: null }))
    expect((await detailsOf(tab, id)).evidenceById.get(first.id)?.text).toBe('寫好的')
  })

  it.each([
    ['ten thousand characters', '長'.repeat(10_000)],
    ['emoji', '👩‍👩‍👧‍👦 done ✅'],
    ['right-to-left text and its marks', 'שלום \u202Eabc\u202C'],
    ['control characters', 'a\u0000b\u0007c\r\nd\te'],
  ])('keeps %s as typed, also through a backup', async (_, text) => {
    const { tab, id } = await start()
    await write(tab, id, none, note(text))
    const backup = valueOf(await tab.deviceData.createBackup())
    const other = openTab()
    valueOf(await valueOf(await other.deviceData.prepareRestore(backup.content)).apply())
    expect((await detailsOf(other, id)).evidenceById.get(first.id)?.text).toBe(text)
  })

  it('written in two tabs at once keeps both texts until one is chosen', async () => {
    const { tab, id } = await start()
    const other = openTab({ databaseName: tab.databaseName })
    await write(tab, id, none, note('左邊'))
    await write(other, id, none, note('右邊'))
    expect((await detailsOf(tab, id)).evidenceById.get(first.id)).toMatchObject({ text: '右邊', other: note('左邊') })
    await write(other, id, note('右邊'), note('右邊又改'))
    expect((await detailsOf(tab, id)).evidenceById.get(first.id)).toMatchObject({
      text: '右邊又改',
      other: note('左邊'),
    })
    valueOf(await tab.details.settleEvidence(id, first.id, note('左邊')))
    expect((await detailsOf(tab, id)).evidenceById.get(first.id)).toMatchObject({ text: '左邊', other: null })
  })
})

describe('requirements', () => {
  it('that are set raise the revision, are merged by item, and go when nothing is set any more', async () => {
    const { tab, id } = await start()
    const before = await revisionOf(tab, id)
    valueOf(await tab.details.changeProfile(id, [{ itemId: 'T1:T1.1', level: 5, reason: '部門要求' }]))
    valueOf(await tab.details.changeProfile(id, [{ itemId: 'T1:T1.1', importance: 6 }]))
    const { profile } = await detailsOf(tab, id)
    expect(profile).toMatchObject({ standardId: standard.id, contentHash: standard.contentHash })
    expect(profile?.entries).toMatchObject([
      { itemId: 'T1:T1.1', level: 5, importance: 6, origin: 'own', reason: '部門要求' },
    ])
    expect(await revisionOf(tab, id)).toBe(before + 2)
    valueOf(await tab.details.changeProfile(id, [{ itemId: 'T1:T1.1', level: null, importance: null }]))
    expect((await detailsOf(tab, id)).profile).toBeNull()
  })
})

describe('marks and self-checks', () => {
  it('change no revision, and nothing marked leaves nothing behind', async () => {
    const { tab, id } = await start()
    const before = await revisionOf(tab, id)
    const marks = { wantsToDevelop: true, confidence: 'unsure', lookingBack: 2 } as const
    valueOf(await tab.details.saveMarks(id, first.id, marks))
    valueOf(await tab.details.saveSelfCheck(id, 'K1', 'needs-help'))
    const details = await detailsOf(tab, id)
    expect(details.marksById).toEqual(new Map([[first.id, marks]]))
    expect(details.selfCheckById).toEqual(new Map([['K1', 'needs-help']]))
    valueOf(await tab.details.saveMarks(id, first.id, { wantsToDevelop: false, confidence: null, lookingBack: null }))
    valueOf(await tab.details.saveSelfCheck(id, 'K1', null))
    const rows = await readRows(tab.databaseName)
    expect([rows.marks, rows.selfChecks]).toEqual([[], []])
    expect(await revisionOf(tab, id)).toBe(before)
  })
})

describe('a snapshot', () => {
  it('is a copy that later answers do not change, and raises no revision', async () => {
    const { tab, id } = await start()
    const before = await revisionOf(tab, id)
    valueOf(await tab.details.changeProfile(id, [{ itemId: 'T1:T1.1', level: 6 }]))
    const taken = valueOf(await tab.details.takeSnapshot(id, '五月'))
    expect(await revisionOf(tab, id)).toBe(before + 1)
    valueOf(await tab.assessments.saveAnswer({ assessmentId: id, indicator: first, answer: level(6) }))
    valueOf(await tab.details.renameSnapshot(taken.id, '五月底'))
    const [snapshot] = await firstOf(tab.details.watchSnapshots())
    expect(snapshot).toMatchObject({ id: taken.id, name: '五月底', revision: before + 1 })
    expect(snapshot?.ratings.map(({ answer }) => answer)).toEqual([level(4), level(3)])
    expect(snapshot?.profile?.entries).toMatchObject([{ itemId: 'T1:T1.1', level: 6 }])
    valueOf(await tab.details.deleteSnapshot(taken.id))
    expect(await firstOf(tab.details.watchSnapshots())).toEqual([])
  })
})

describe('removing an assessment', () => {
  it('takes everything that belongs to it, and leaves the others and a standard that is still needed', async () => {
    const { tab, id } = await start()
    const kept = (await startAnswered(tab, standard, [level(1)])).id
    await write(tab, id, none, note('一'))
    valueOf(await tab.details.changeProfile(id, [{ itemId: 'T1', importance: 6 }]))
    valueOf(await tab.details.saveSelfCheck(id, 'K1', 'familiar'))
    valueOf(await tab.details.takeSnapshot(id, '一'))
    valueOf(await tab.details.deleteAssessment(id))
    const rows = await readRows(tab.databaseName)
    const owners = Object.values(rows).flatMap((table) =>
      table.map((row) => (row as { readonly assessmentId?: string }).assessmentId),
    )
    expect(owners).not.toContain(id)
    expect(owners).toContain(kept)
    expect(rows.standards).toHaveLength(1)
    valueOf(await tab.details.deleteAssessment(kept))
    expect(await readTable(tab.databaseName, 'standards')).toEqual([])
  })
})

describe('a record beside the answers that cannot be read', () => {
  it.each(['evidence', 'marks', 'selfChecks', 'profiles', 'snapshots'])(
    'in %s is put aside as it was, and the others are shown',
    async (table) => {
      const { tab, id } = await start()
      await write(tab, id, none, note('一'))
      const broken = { id: 'x', assessmentId: id, indicatorId: 'x', itemId: 'x', colour: 'blue' }
      await putRows(tab.databaseName, { [table]: [broken] })
      expect((await detailsOf(tab, id)).evidenceById.size).toBe(1)
      await expect
        .poll(async () => await readTable(tab.databaseName, 'quarantine'))
        .toMatchObject([{ table, record: broken }])
    },
  )
})
