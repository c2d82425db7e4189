import type { ResultFinding, WeakestDuty } from '../reports/result-finding.ts'
import type { ShownNumbers } from '../reports/shown-group.ts'
import { zhTWShell } from './zh-TW-shell.ts'
import type { Phrase } from './zh-TW-shell.ts'

const weakest = ({ name, lowBy, shortfall }: WeakestDuty): readonly Phrase[] => [
  { text: '最需要補強的是' },
  { text: name, isShort: true, end: '，' },
  { text: lowBy === null ? `平均缺口 ${shortfall} 級。` : `平均低 ${lowBy} 級。` },
]

export const zhTWResult = {
  title: '差距結果',
  eyebrow: (name: string, code: string | null, day: string) => [name, ...(code === null ? [] : [code]), `${day}自評`],
  finding: (finding: ResultFinding): readonly Phrase[] => {
    switch (finding.type) {
      case 'nothing-applicable':
        return [{ text: '每一題都標為不適用，' }, { text: '所以沒有結果。' }]
      case 'nothing-rated':
        return [{ text: '評完一項職責' }, { text: '就會出現差距。' }]
      case 'too-little-rated':
        return [{ text: `${zhTWShell.coverage(finding.coverage)}，` }, { text: '還看不出輪廓。' }]
      case 'no-requirement':
        return [{ text: '這份基準沒有訂職能級別，' }, { text: '所以只顯示自評。' }]
      case 'all-met':
        return [{ text: `${duties(finding)}都達標。` }]
      case 'compared':
        return [
          {
            text: `${duties(finding)}有 ${finding.metOnAverage} 項平均達標${finding.withShortTasks > 0 ? '，' : '。'}`,
          },
          ...(finding.withShortTasks > 0 ? [{ text: `其中 ${finding.withShortTasks} 項仍有任務未達。` }] : []),
          ...weakest(finding.weakest),
        ]
    }
  },
  noneYet: [{ text: '評完一項職責' }, { text: '就會出現差距。' }] as readonly Phrase[],
  emptyShortest: (name: string, count: number) => `最短的是「${name}」，${count} 題。`,
  startHere: '從這項開始',
  exportCsv: '匯出 CSV',
  ratingsCsv: '評量 CSV',
  gapsCsv: '差距 CSV',
  print: '列印',
  moreActions: '更多動作',
  continue: '繼續自評',
  exported: (name: string) => `已產生「${name}」，存到瀏覽器的下載資料夾。`,
  exportFailed: '檔案沒有產生。作答都還在，請再試一次。',
  coverage: '涵蓋',
  unmetTasks: '未達標任務',
  unmetIndicators: '未達指標',
  withoutRequirement: (count: number) => `${count} 項無要求級別未計入`,
  profile: '職責輪廓',
  scale: '0–6 級',
  showRadar: '顯示雷達圖',
  radarOfTasks: '任務輪廓',
  radarFlat: '每項職責的要求都相同，雷達圖只看得出自評的形狀；差距請看旁邊的表。',
  radarFailed: '雷達圖沒有載入。右邊的表有同樣的數字。',
  radarGroup: (name: string, words: string) => `${name}${words}`,
  radarSentence: (finding: string, groups: readonly string[]) => `雷達圖：${finding}${groups.join('；')}。`,
  dutyGaps: '職責差距',
  dutyOwn: '職責自評',
  gapRule: '差距＝自評－要求（任務的職能級別）',
  taskGaps: '任務差距',
  taskOrder: '平均缺口大的在最上面',
  printedOrder: '依基準的順序',
  noLevelText: '原文沒有填職能級別，因此沒有要求可以比較，也不會用基準級別代替。',
  legendOwn: '自評',
  legendRequired: '要求',
  legendShort: '不足',
  legendOver: '超出',
  undecided: (levels: string, level: number) => `原文並列 ${levels}，暫以 ${level} 計`,
  comparedWords: ({ own, required, gap }: ShownNumbers) =>
    gap.tenths === 0
      ? `自評 ${own}，等於要求 ${required}`
      : `自評 ${own}，比要求 ${required} ${gap.tenths < 0 ? '低' : '高'} ${gap.unsigned} 級`,
  ownWords: (own: string) => `自評 ${own}`,
  rowSentence: (code: string | null, name: string, words: string, state: string) =>
    `${[code, name].filter(Boolean).join(' ')}：${words}${state === '' ? '' : `，${state}`}。`,
  dutyState: (state: string, shortTasks: number): string => {
    if (state === 'met') return '任務都達標'
    if (state === 'met-on-average') return `平均達標，${shortTasks} 項任務未達`
    if (state === 'short') return shortTasks > 0 ? `${shortTasks} 項任務未達` : '未達標'
    if (state === 'not-applicable') return '不適用'
    return state === 'unrated' ? '未評' : ''
  },
  taskState: (state: string, shortIndicators: number): string => {
    if (state === 'met-on-average') return `平均達標，${shortIndicators} 項指標未達`
    if (state === 'not-applicable') return '不適用'
    return state === 'unrated' ? '未評' : ''
  },
  radarState: (gap: string, state: string, shortTasks: number) =>
    state === 'met-on-average' ? `${gap}，${shortTasks} 項任務未達` : gap,
  unrated: '未評',
}

const duties = ({ compared, total }: { readonly compared: number; readonly total: number }): string =>
  compared === total ? `${total} 項職責` : `評過的 ${compared} 項職責`
