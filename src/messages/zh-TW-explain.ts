import type { Share } from '../domain/gap-analysis.ts'
import type { Measure } from '../domain/measure.ts'
import type { Familiarity, Frequency } from '../domain/self-check.ts'
import type { ExclusionReason, PrintedLevel, WrittenSum } from '../reports/number-explanation.ts'
import type { Phrase } from './zh-TW-shell.ts'

const codeAnd = (code: string | null, name: string): string => [code, name].filter(Boolean).join(' ')

/** 「T3 的」, and 「這項任務的」 where it has no code. */
const ofCode = (code: string): string => (code === '' ? '' : /[A-Za-z0-9]$/u.test(code) ? `${code} 的` : `${code}的`)

/** The parts of the result beside the gaps: why a number is what it is, priorities, strengths, self-checks. */
export const zhTWExplain = {
  view: '檢視方式',
  views: { task: '任務', indicator: '行為指標', ksa: '知識技能' } satisfies Readonly<Record<string, string>>,
  measure: '算法',
  measures: { mean: '平均', median: '中位數', minimum: '最低' } satisfies Readonly<Record<Measure, string>>,
  filter: '篩選',
  filters: { all: '全部', short: '只看有缺口的' } satisfies Readonly<Record<string, string>>,
  filtered: (shown: number, total: number) => `有缺口的 ${shown} 列，共 ${total} 列`,
  noneShort: '沒有低於要求的項目。',
  measureNote: {
    median: '表裡的自評、要求、差距是中位數，各自計算，不一定能相減；圖、達標、排序與檔案仍用平均。',
    minimum: '表裡的自評與差距是最低的一題，各自計算，不一定能相減；圖、達標、排序與檔案仍用平均。',
  } satisfies Readonly<Record<Exclude<Measure, 'mean'>, string>>,
  ownHead: { mean: '自評', median: '自評中位數', minimum: '最低自評' } satisfies Readonly<Record<Measure, string>>,
  indicatorGaps: '指標差距',
  indicatorOwn: '指標自評',
  indicatorColumn: '行為指標',
  indicatorOrder: (isWeighted: boolean): string => (isWeighted ? '缺口 × 重要性大的在最上面' : '缺口大的在最上面'),
  importance: (importance: number) => `重要性 ${importance}`,
  gapWords: (own: number, required: number) =>
    own === required
      ? `自評 ${own}，等於要求 ${required}`
      : `自評 ${own}，比要求 ${required} ${own < required ? '低' : '高'} ${Math.abs(own - required)} 級`,
  ownWords: (own: number) => `自評 ${own}`,
  sentence: (code: string | null, words: string) => `${[code, words].filter(Boolean).join('：')}。`,
  statuses: {
    'not-applicable': '不適用',
    'no-opportunity': '尚無機會',
    skipped: '先略過，未評',
    unrated: '未評',
  } satisfies Readonly<Record<Exclude<ExclusionReason, 'no-requirement'>, string>>,

  /** Why a radar is not drawn, or hidden at first. */
  radarNone: {
    'too-few-axes': '職責不到 3 項，雷達圖看不出輪廓，所以只用表。',
    'too-many-axes': '職責超過 12 項，雷達圖會看不清楚，所以只用表。',
    'too-little-rated': '評級不到適用題數的一半，畫成雷達圖會誤導，所以只用表。',
    'too-few-points': '有評級的職責不到 3 項，雷達圖畫不出形狀，所以只用表。',
  } satisfies Readonly<Record<string, string>>,
  radarCollapsed: (axes: number) =>
    axes <= 3 ? '三個軸的雷達圖看不出太多，請先看表。' : `${axes} 個軸的雷達圖不容易讀，請先看表。`,
  radarFlatTasks: '每項任務的要求都相同，雷達圖只看得出自評的形狀；差距請看表。',
  radarTaskState: (gap: string, state: string, shortIndicators: number) =>
    state === 'met-on-average' ? `${gap}，${shortIndicators} 項指標未達` : gap,

  priority: '建議優先補強',
  priorityOrder: (count: number, isWeighted: boolean) =>
    `${isWeighted ? '缺口 × 重要性大的在前' : '缺口大的在前'}，共 ${count} 項未達指標`,
  priorityNone: '評過的指標都達到要求，沒有要優先補強的。',
  fromTo: (own: number, required: number) => `自評 ${own} → 要求 ${required}`,
  showAll: (count: number) => `顯示其餘 ${count} 項`,
  showLess: '只顯示前 3 項',
  mostNeeded: (shortTasks: number) => `${shortTasks} 項未達標任務最常需要`,
  list: '建議的看法',
  lists: { priority: '優先順序', counts: '各任務的題數' } satisfies Readonly<Record<string, string>>,
  countsHead: '低於、等於、高於要求的指標數',
  countsOrder: '依基準的順序，不平均',
  below: '低於',
  at: '等於',
  above: '高於',
  open: (count: number) => `${count} 題沒有列入`,
  countsSentence: (code: string | null, name: string, below: number, at: number, above: number) =>
    `${codeAnd(code, name)}：${below} 個指標低於要求，${at} 個等於，${above} 個高於。`,
  strengths: '已達標且高於要求',
  strengthsText: '任務裡沒有指標低於要求。依基準的順序。',
  strengthNumbers: (own: string, required: string) => `自評 ${own}，要求 ${required}`,

  old: (months: number, day: string) => `最後一次作答是 ${months} 個月前（${day}），這份結果可能已經不符現況。`,
  newRound: '開始新的自評',
  switch: '換一份自評的結果',
  switchEntry: (day: string, coverage: string) => `${day}，${coverage}`,
  nothingApplicable: '如果標錯了，可以回到任務清單修改。',
  toTasks: '回任務清單',

  ksaCommon: '未達標任務共同需要的知識與技能',
  ksaCommonText: (shortTasks: number) => `${shortTasks} 項未達標任務`,
  ksaNone: '沒有低於要求的任務，所以沒有共同需要的項目。',
  ksaNoLevel: '這份基準沒有訂職能級別，所以沒有未達標任務。',
  ksaUnlisted: '這些任務在原文裡沒有列出知識與技能。',
  ksaItem: '知識或技能',
  ksaCount: '未達標任務',
  ksaTasks: '哪些任務',
  ksaMore: (count: number) => `顯示其餘 ${count} 項`,
  ksaLess: '只顯示前 10 項',
  check: '知識、技能與態度自我檢核',
  checkText: '自己留著看的檢核，不列入級別、差距或雷達圖。',
  checkFamiliarity: { unfamiliar: '不熟悉', 'needs-help': '需要協助', familiar: '熟悉' } satisfies Readonly<
    Record<Familiarity, string>
  >,
  checkFrequency: { rarely: '很少', sometimes: '有時', often: '經常', always: '總是' } satisfies Readonly<
    Record<Frequency, string>
  >,
  checkDone: (done: number, total: number) => `${total} 項答了 ${done} 項`,
  checkClear: '清除',
  checkClearOf: (code: string | null, name: string) => `清除：${codeAnd(code, name)}`,
  checkNone: '原文沒有列出。',

  whyTitle: '這個數字怎麼來的',
  whyOf: (code: string | null, name: string) => `${codeAnd(code, name)}：這個數字怎麼來的`,
  whyHeading: (name: string, gap: string, count: number): readonly Phrase[] => [
    { text: `${name}的 ${gap}，` },
    { text: count === 1 ? '是 1 個指標的差距。' : `是 ${count} 個指標差距的平均。` },
  ],
  whyOwnHeading: (name: string, own: string, count: number): readonly Phrase[] => [
    { text: `${name}的自評 ${own}，` },
    { text: count === 1 ? '是 1 個指標的評級。' : `是 ${count} 個指標評級的平均。` },
  ],
  whyUnrated: (name: string): readonly Phrase[] => [{ text: `${name}還沒有評級，` }, { text: '所以沒有差距。' }],
  whyNotApplicable: (name: string): readonly Phrase[] => [
    { text: `${name}的指標都標為不適用，` },
    { text: '所以沒有差距。' },
  ],
  back: '回差距結果',
  chooseOne: '選一項',
  steps: { sum: '算式', indicators: (count: number) => `這 ${count} 個指標`, source: '原文' },
  own: '自評',
  required: '要求',
  gap: '差距',
  written: ({ parts, count }: WrittenSum): string => {
    const sum = parts.map(({ code, value }) => (code === null ? `${value}` : `${code}：${value}`)).join('＋')
    if (count === 1) return sum
    return parts.length === 1 ? `${sum} ÷ ${count}` : `(${sum}) ÷ ${count}`
  },
  difference: (own: number, required: number, count: number): string =>
    count === 1 ? `${own} − ${required}` : `(${own} − ${required}) ÷ ${count}`,
  exact: (total: number, count: number): string => (total % count === 0 ? `${total / count}` : `${total}/${count}`),
  rounded: '左邊是準確的數。畫面上的三個數字一起取到小數第一位，所以相減剛好；達標與否看準確的數。',
  noGap: '這份基準沒有訂職能級別，所以沒有差距。',
  nothingCounts: '沒有可以計算的評級。',
  unmet: (share: string) => `未達指標 ${share}`,
  unmetTasks: (count: number) => `${count} 項任務未達標`,
  excluded: {
    'not-applicable': '不適用，不計入',
    'no-opportunity': '尚無機會，不計入',
    skipped: '先略過，不計入',
    unrated: '未評，不計入',
    'no-requirement': '沒有要求級別，不計入',
  } satisfies Readonly<Record<ExclusionReason, string>>,
  tableOf: (name: string) => `${name}的指標評級`,
  taskIndicators: (count: number) => `${count} 個指標`,
  detail: (code: string): string => (code === '' ? '這個指標的兩個數字' : `${code} 的兩個數字`),
  ownLabel: (level: number | null) => (level === null ? '自評' : `自評 ${level}`),
  requiredLabel: (level: number | null) => (level === null ? '要求' : `要求 ${level}`),
  chose: (day: string, time: string, label: string) => `你在 ${day} ${time} 選了「${label}」。`,
  notAnswered: '還沒有回答。',
  evidence: (text: string) => `佐證：${text}`,
  evidenceLink: '佐證連結',
  noEvidence: '沒有寫佐證。',
  levelFrom: ({ of, code }: PrintedLevel): string => {
    if (of === 'indicator')
      return `來自${ofCode(code) === '' ? '這一列' : ` ${ofCode(code)}`}職能級別欄，不是基準級別。`
    if (of === 'duty') return `來自 ${ofCode(code)}職能級別欄，整項職責合用一格；不是基準級別。`
    return `來自 ${ofCode(code)}職能級別欄，不是基準級別。`
  },
  levelSet: (isForTask: boolean, isOwn: boolean, setBy: string | null, day: string): string => {
    const who = isOwn ? '你' : (setBy ?? '主管')
    return `${who}在 ${day} 為這${isForTask ? '項任務' : '個指標'}設定的。`
  },
  levelReason: (reason: string) => `理由：${reason}`,
  levelPrinted: (levels: string) => `原文印的是 ${levels} 級。`,
  noLevel: '原文沒有填職能級別，也沒有自訂，所以沒有要求。',
  line: (line: number, cell: number | null): string =>
    cell === null ? `第 ${line} 行` : `第 ${line} 行，第 ${cell} 格`,
  levelCell: (levels: string) => `職能級別 ${levels}`,
  noQuote: '這裡列的是基準裡逐字收錄的文字；整份原文檔不在程式裡，要核對請看檔案的這幾行。',
  otherMeasures: '換一種算法',
  otherMeasuresOf: (name: string) => `${name}的五種算法`,
  method: '算法',
  outcome: '結果',
  mean: '平均',
  median: '中位數',
  minimum: '最低的一題',
  shortfall: '平均缺口',
  shortfallText: '只算不足，不抵超出',
  metShare: '達標率',
  metShareText: ({ count, of }: Share) => `${of} 題中 ${of - count} 題達標`,
  useMeasure: '點算法的名稱，結果頁的表就改用它。',
}
