import type { ChangeCounts } from '../reports/progress.ts'

export const directionWords: Readonly<Record<'up' | 'down' | 'even', string>> = {
  up: '進步',
  down: '退步',
  even: '持平',
}

/** 「5 項任務進步」「1 項退步」: what there is none of is not said. */
export const countChanges = (counts: ChangeCounts, unit: string): readonly string[] =>
  (['up', 'down', 'even'] as const)
    .filter((direction) => counts[direction] > 0)
    .map((direction, index) => `${counts[direction]} 項${index === 0 ? unit : ''}${directionWords[direction]}`)

/** What the main road says of the pages behind it. */
export const zhTWOnward = {
  openFile: '開啟檔案',
  openFileText: '主管給的評量包、主管的回饋，或你自己的備份，都從這裡開啟。先讓你看內容，你確認後才會存。',
  anotherStandard: '另一份職能基準',
  anotherStandardText: (count: number) => `內建 ${count} 份。`,
  handOver: '交給主管',
  packPeriod: (period: string) => `${period}的評量`,
  packDue: (period: string, day: string) => `${period}，${day}截止`,
  packOverdue: (period: string, day: string) =>
    `${period}的截止日 ${day}已過。作答都還在，也還能修改；現在交出會是逾期。`,
  createPlan: '建立發展計畫',
  addToPlan: '加入計畫',
  addItemToPlan: (item: string) => `加入計畫 ${item}`,
  inPlan: '已在計畫裡',
  itemInPlan: (item: string) => `已在計畫裡 ${item}，編輯`,
  sinceLast: '與上次相比',
  changeSinceLast: (counts: ChangeCounts) => {
    const words = countChanges({ ...counts, even: 0 }, '任務')
    return words.length > 0 ? words.join('，') : '任務都持平'
  },
  history: '歷次與快照',
  compare: '比較另一份基準',
}
