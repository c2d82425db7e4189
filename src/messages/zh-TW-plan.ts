import type { DayProblem } from '../domain/calendar-day.ts'
import type { LearningWay, PlanStatus, PlanTarget } from '../domain/development-plan.ts'
import type { LinkProblem } from '../domain/evidence.ts'
import type { PlanProblem } from '../domain/plan-draft.ts'
import type { PlanEffect } from '../reports/plan-list.ts'
import type { Phrase } from './zh-TW-shell.ts'

/** How many items the plan has, and how many of them are in which state. */
export interface PlanCounts {
  readonly total: number
  readonly inProgress: number
  readonly done: number
  readonly overdue: number
}

const statuses: Readonly<Record<PlanStatus, string>> = {
  'not-started': '還沒開始',
  'in-progress': '進行中',
  done: '完成',
}

const link = (problem: LinkProblem): string => {
  switch (problem.type) {
    case 'LinkUnreadable':
      return '連結請填完整的網址，以 https:// 或 http:// 開頭。'
    case 'LinkNotWeb':
      return '連結只收 https:// 或 http:// 開頭的網址，其他種類不會打開。'
  }
}

const day = (problem: DayProblem): string => {
  switch (problem.type) {
    case 'DayUnreadable':
      return '期限請填年-月-日，例如 2026-12-31。'
    case 'DayImpossible':
      return '這一天不在日曆上，請檢查月份和日期。'
    case 'DayOutOfRange':
      return '期限要在 2000 年到 2100 年之間，請檢查年份。'
  }
}

const label = (target: Pick<PlanTarget, 'code' | 'text'>): string => [target.code ?? '', target.text].join(' ').trim()

/** The development plan. */
export const zhTWPlan = {
  title: '發展計畫',
  heading: ({ total, inProgress, done, overdue }: PlanCounts, nextDue: string | null): readonly Phrase[] => {
    const counts = [
      `${total} 項行動`,
      ...(inProgress > 0 ? [`${inProgress} 項進行中`] : []),
      ...(done > 0 ? [`${done} 項完成`] : []),
      ...(overdue > 0 ? [`${overdue} 項期限已過`] : []),
    ]
    return [
      ...counts.map((text, index) => ({ text: `${text}${index === counts.length - 1 ? '。' : '，'}` })),
      ...(nextDue === null ? [] : [{ text: `最近的期限是 ${nextDue}。` }]),
    ]
  },
  empty: [{ text: '從差距結果挑 1–3 項加進來。' }] as readonly Phrase[],
  emptyText: '計畫寫下要做什麼、做到什麼時候，以及怎麼知道學會了。',
  seeResult: '看差距結果',
  add: '加一項',
  print: '列印',
  calendar: '行事曆檔',
  calendarEmpty: '還沒有可以放進行事曆的期限。先替一項行動填上期限。',
  calendarFile: (made: string) => `發展計畫_${made}.ics`,
  calendarSummary: (target: PlanTarget, action: string) => `發展計畫：${action === '' ? label(target) : action}`,
  calendarTarget: (target: PlanTarget) => `指標：${label(target)}`,
  calendarEvidence: (text: string) => `完成證據：${text}`,
  calendarResource: (text: string) => `學習資源：${text}`,
  gaps: '差距',
  gapsOrder: (count: number) => `${count} 項，依期限排列`,
  opportunities: '尚無機會',
  opportunitiesOrder: (count: number) => `${count} 項，不是差距，是還沒有場合`,
  done: (count: number) => `完成 ${count} 項`,
  gapColumn: '要補強的指標',
  opportunityColumn: '想有機會做的指標',
  doneColumn: '指標',
  action: '行動',
  way: '方式',
  due: '期限',
  status: '狀態',
  ways: {
    'on-the-job': '在職',
    mentoring: '師徒',
    course: '課程',
    'self-study': '自學',
    assignment: '工作指派',
  } satisfies Readonly<Record<LearningWay, string>>,
  statuses,
  statusOf: (item: string) => `狀態：${item}`,
  noAction: '還沒寫行動。',
  none: '—',
  edit: '編輯',
  editItem: (item: string) => `編輯 ${item}`,
  year: (date: Date) => `${date.getFullYear()} 年`,
  overdue: '期限已過',
  fromOutput: '可以從產出開始：',
  produce: (code: string | null, name: string) => `產出一份 ${[code ?? '', name].join(' ').trim()}`,
  use: '用這個',
  useOutput: (output: string) => `用這個：${output}`,
  evidenceLine: '完成證據：',
  ownerLine: '負責人：',
  resourceLine: '學習資源：',
  levels: (own: number, required: number) => `自評 ${own} → 要求 ${required}`,
  levelMet: (own: number, required: number) => `自評 ${own}，要求 ${required}`,
  ownOnly: (own: number) => `自評 ${own}`,
  unrated: '還沒有評級',
  effect: ({ before, now, required }: PlanEffect) =>
    [
      `加入時${before === null ? '沒有評級' : `自評 ${before}`}`,
      `現在 ${now}`,
      ...(required === null ? [] : [`要求 ${required}`]),
    ].join('，'),
  met: '這一題已達標',
  rateAgain: '重新評這一題',
  rateAgainItem: (item: string) => `重新評這一題：${item}`,
  doneOn: (date: string) => `${date}完成`,
  noChangeOfRatings: '做完一項後，回到那一題重新評級，這裡看得到變化。計畫不會改動任何評級。',
  signOff: '確認',
  signers: ['本人', '主管'],
  signature: '簽名',
  signDate: '日期',
  printedOn: (date: string) => `${date}列印`,
  removed: (item: string) => `已移除「${item}」。`,
  undo: '復原',

  addTitle: '從差距挑',
  addHeading: (count: number): readonly Phrase[] => [{ text: `${count} 個指標未達要求，` }, { text: '先挑 1–3 項。' }],
  addNothingShort: (count: number): readonly Phrase[] =>
    count === 0
      ? [{ text: '這次結果沒有未達的指標。' }]
      : [{ text: '這次結果沒有未達的指標，' }, { text: `${count} 題尚無機會。` }],
  addNoRequirement: [{ text: '這份基準沒有訂職能級別，' }, { text: '所以沒有差距可以挑。' }] as readonly Phrase[],
  addNoResult: [{ text: '評完一項職責，' }, { text: '就有差距可以挑。' }] as readonly Phrase[],
  startRating: '選職能基準',
  toPlan: (count: number) => (count === 0 ? '看發展計畫' : `看發展計畫（${count} 項）`),
  assessment: '哪一份自評',
  assessmentName: (name: string, started: string) => `${name}，${started}開始`,
  suggested: '建議先做',
  suggestedOrder: '缺口 × 重要性最大的在前',
  otherGaps: (count: number) => `其他未達的指標，${count} 個`,
  proposed: '用工作指派補上場合',
  proposedText: '尚無機會不是差距。可以請主管安排一件工作，讓你有機會做。',
  competencies: (count: number) => `未達任務需要的知識與技能，${count} 項`,
  listedIn: (count: number, of: number) => `${of} 項未達任務中，${count} 項需要`,
  itemTitle: (item: string) => `${item} 發展計畫`,
  notFound: '計畫裡沒有這一項，可能已經移除。',
  saved: '輸入時就會存在這台裝置。',
  actionHint: '要做的事，一件就好。例如：跟倉管輪值兩週，獨立完成 10 筆轉單。',
  wayOpen: '還沒決定',
  owner: '負責人',
  ownerHint: '誰來推動，例如自己、帶你的同事或主管。',
  resource: '學習資源',
  resourceHint: '課程、書或文件的名稱。',
  resourceLink: '學習資源的連結',
  resourceLinkHint: '以 https:// 或 http:// 開頭的網址，可以不填。',
  dueHint: '年-月-日，例如 2026-12-31。可以不填。',
  evidence: '完成證據',
  evidenceHint: '做出什麼，就知道學會了。',
  outputs: '這項任務的工作產出可以當證據：',
  save: '儲存並回到計畫',
  remove: '移除這一項',
  conflict: (field: string) => `另一個分頁也改了「${field}」。兩份都還在，請選要留下的：`,
  errorHeading: '有地方要修正',
  errorTitle: (title: string) => `錯誤：${title}`,
  problem: (problem: PlanProblem): string =>
    problem.field === 'resourceLink' ? link(problem.problem) : day(problem.problem),
}
