import type { CycleState } from '../domain/assessment-cycle.ts'
import type { Phrase } from './zh-TW-shell.ts'

/** The rounds of a team. */
export const zhTWTeamWork = {
  rounds: {
    title: '評量期',
    link: '評量期',
    heading: (period: string, handedIn: number, people: number): readonly Phrase[] =>
      handedIn === people
        ? [{ text: `「${period}」` }, { text: `${people} 人都交了。` }]
        : [{ text: `「${period}」${people} 人中 ${handedIn} 人交了，` }, { text: `${people - handedIn} 人還沒交。` }],
    nobody: (period: string): readonly Phrase[] => [{ text: `「${period}」進行中，` }, { text: '名單上還沒有人。' }],
    empty: [{ text: '還沒有評量期。' }] as readonly Phrase[],
    emptyLead: '訂一段期間和截止日，產生評量包發給成員；交了的人會在這裡看到。',
    noStandard: '這個團隊還沒有基準。匯入第一份自評，或在團隊設定選一份，就能開始。',
    begin: '開始新的評量期',
    period: '期間',
    periodHint: '成員看到的名稱，例如 2026 下半年。',
    periodMissing: '請填期間的名稱。',
    due: '截止日（選填）',
    dueHint: '年-月-日，例如 2026-12-15。',
    dueWrong: '這不是日期。請照 2026-12-15 的寫法。',
    lock: '截止後鎖定',
    lockText: '截止日後才改的自評會標成遲交，熱圖用截止前最後一份。',
    create: '開始這一期',
    open: '進行中',
    closed: (day: string) => `已於 ${day} 結束`,
    standard: '基準',
    dueOn: '截止日',
    noDue: '未訂',
    locked: '截止後鎖定',
    notLocked: '不鎖定',
    pack: '產生評量包',
    packText: '評量包裡有整份基準、期間、截止日和團隊的要求級別，沒有任何人的資料。成員用「開啟檔案」打開。',
    packMade: (name: string) => `已產生「${name}」，請發給成員。`,
    close: '結束這一期',
    reopen: '重新開放',
    remove: '刪除這一期',
    removeText: '只刪除期間，不會刪除任何人的自評。',
    people: '誰交了',
    person: '成員',
    state: '狀態',
    changedOn: '自評日期',
    states: { 'in-time': '已交', late: '遲交', missing: '還沒交' } satisfies Readonly<Record<CycleState, string>>,
    earlier: '先前的評量期',
    failed: '沒有存到。團隊的資料都還在，請再試一次。',
  },
}
