import type { CalibrationFinding } from '../reports/calibration-finding.ts'
import type { Phrase } from './zh-TW-shell.ts'

const mostNamed = 2
const named = (tasks: readonly string[]): string =>
  tasks.length > mostNamed
    ? `「${tasks[0] ?? ''}」等 ${tasks.length} 項任務`
    : tasks.map((task) => `「${task}」`).join('、')

/** How alike the members and the manager rate. */
export const zhTWCalibration = {
  title: '評級校準',
  link: '評級校準',
  heading: (finding: CalibrationFinding, tasks: readonly string[]): readonly Phrase[] => {
    switch (finding.type) {
      case 'nobody':
        return [{ text: '還沒有可以比的評級。' }]
      case 'nothing-in-common':
        return [{ text: '兩份評級沒有同一題都評的，' }, { text: '還不能比。' }]
      case 'apart':
        return [
          { text: named(tasks) },
          { text: '看法最不同：' },
          {
            text: `${tasks.length > 1 ? '各 ' : ''}${finding.compared} 組有 ${finding.far} 組差 2 級以上。`,
          },
        ]
      case 'near':
        return [{ text: `${finding.compared} 組評級都相同，` }, { text: '或只差 1 級。' }]
      case 'same':
        return [{ text: `${finding.compared} 組評級都相同。` }]
    }
  },
  emptyLead: '主管評完一個人的全部指標，兩份評級才會放進這裡比。',
  compared: (count: number) => `比了 ${count} 人的自評和主管評級`,
  notBlindCount: (count: number) => `其中 ${count} 人非盲評`,
  awaitingCount: (count: number) => `${count} 人待主管評，沒有算進來`,
  pairs: (count: number) => `${count} 組`,
  same: '相同',
  near: '差 1 級',
  far: '差 2 級以上',
  selfHigher: '自評較高',
  otherHigher: '主管評級較高',
  bothRated: '兩人都評',
  pairMeaning: '一組是一個人的一題，自評和主管都評了級別。',
  principle:
    '哪一邊較高都一樣算，沒有哪一邊才對；不平均，也沒有每個人的數字。差得多的任務，下一期之前先一起說清楚怎樣算哪一級。',
  tasks: '哪些任務看法不同',
  tasksOrder: '依基準的順序',
  indicators: '差 2 級以上的指標',
  indicatorsOrder: '組數多的在最上面，同樣組數依基準的順序',
  noIndicators: '沒有相差 2 級以上的指標。',
  farOf: (far: number, compared: number) => `${compared} 組有 ${far} 組差 2 級以上`,
  higher: (self: number, other: number) => `自評較高 ${self} 組，主管評級較高 ${other} 組`,
  people: '成員',
  inComparison: '放進比較',
  notBlind: '非盲評',
  awaiting: '待主管評',
  showAllPeople: (count: number) => `全部 ${count} 人`,
}
