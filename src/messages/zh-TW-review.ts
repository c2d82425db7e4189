import type { Answer, AnswerStatus } from '../domain/answer.ts'
import type { ReviewKind } from '../reports/review-groups.ts'
import type { Phrase } from './zh-TW-shell.ts'

const answerWords: Readonly<Record<Exclude<AnswerStatus, 'rated'>, string>> = {
  'not-applicable': '不適用',
  'no-opportunity': '尚無機會',
  skipped: '先略過',
}

/** The review of open answers, the list mode, the filter of the task list and the quick review. */
export const zhTWReview = {
  title: '檢查作答',
  eyebrow: '看結果前檢查',
  heading: (unrated: number, total: number): readonly Phrase[] => {
    if (unrated === 0) return [{ text: `${total} 題都答了。` }]
    if (unrated === total) return [{ text: `${total} 題都還沒回答。` }]
    return [{ text: `還有 ${unrated} 題沒回答，` }, { text: `其餘 ${total - unrated} 題都答了。` }]
  },
  lead: (unrated: number) => `可以先看結果，這 ${unrated} 題不計入平均，只算在適用裡。`,
  neverSeen: (count: number) => `其中 ${count} 題還沒作答過，不列在下面。`,
  nothingLeft: '沒有先略過、尚無機會或不適用的題目，可以直接看結果。',
  answerThese: (count: number) => `回答這 ${count} 題`,
  toTasks: '看任務清單',
  check: '檢查作答',
  coverage: '涵蓋',
  skipped: '先略過',
  noOpportunity: '尚無機會',
  evidence: '有佐證',
  evidenceUnit: '題',
  group: {
    skipped: '先略過',
    'no-opportunity': '尚無機會',
    'not-applicable': '不適用',
    changed: '題目改過，請再看一次',
  } satisfies Readonly<Record<ReviewKind, string>>,
  meaning: {
    skipped: '還沒回答，結果裡算未評',
    'no-opportunity': '沒有展現的場合，不算 0 級，也不列入差距',
    'not-applicable': '你的工作不做這件事，不列入任何計算',
    changed: '作答時的文字和這份基準不同，作答仍照原樣保留',
  } satisfies Readonly<Record<ReviewKind, string>>,
  answer: '回答',
  rate: '改為評級',
  lookAgain: '再看一次',
  fromFirst: '從第一題開始',
  answerNow: (answer: Answer) => (answer.status === 'rated' ? `${answer.level} 級` : answerWords[answer.status]),
  unrated: '未評',
  tasks: {
    search: '搜尋行為指標的編號或文字',
    searchPlaceholder: '指標的編號或文字',
    onlyUnrated: '只看未評',
    found: (count: number) => `找到 ${count} 題`,
    noneFound: (query: string) => `找不到「${query}」。試試編號或文字的一部分。`,
    noneFoundUnrated: (query: string) => `未評的題目裡找不到「${query}」。`,
    clearSearch: '清除搜尋',
    noneUnrated: '每一題都答了，沒有未評的題目。',
    results: '搜尋結果',
    unratedCount: (count: number) => `${count} 題未評`,
  },
  list: {
    title: (code: string) => `${code} 清單`,
    mode: '作答方式',
    single: '逐題',
    list: '清單',
    toList: '清單模式',
    heading: (name: string, rows: number): readonly Phrase[] => [
      { text: `${name}：` },
      { text: `這 ${rows} 件事你目前做到哪一級？` },
    ],
    part: (from: number, to: number, total: number) => `第 ${from}–${to} 件，共 ${total} 件`,
    hint: '按 1–6 直接作答，並前往下一列。',
    hintTouch: '點選後會前往下一列。',
    note: (code: string, hasNote: boolean) => (hasNote ? `看 ${code} 的佐證` : `為 ${code} 加註佐證`),
    hintStay: '按 1–6 選擇，再按 Enter 前往下一列。',
    hintStayTouch: '點選後留在這一列。',
    indicators: '行為指標',
    /** Broken where the narrow column of the scale breaks them. */
    scale: [
      ['密切', '監督'],
      ['經常', '監督'],
      ['一般', '監督'],
      ['少許', '監督'],
      ['最少', '監督'],
      ['獨立', '創新'],
      ['還不', '會做'],
      ['尚無', '機會'],
      ['不適用'],
      ['先略過'],
    ],
    chosenLevel: (level: number, label: string) => `已選 ${level} 級，${label}`,
    writeFailed: '這一題沒有存到。',
    previousShort: '上一項',
    nextShort: '下一項',
    nextTask: (task: string) => `下一項任務：${task}`,
    nextPart: (part: string) => `下一項：${part}`,
    previousTask: (task: string) => `上一項：${task}`,
    pageName: (code: string | null, name: string) => [code, name].filter(Boolean).join(' '),
    partName: (from: number, to: number) => `第 ${from}–${to} 件`,
    left: (count: number) => `還有 ${count} 題`,
    sentences: (texts: readonly string[]) => texts.join(''),
    rowsRequire: (codes: string, level: number) => `${codes} 要求 ${level} 級。`,
    rowsWithoutRequirement: (codes: string) => `${codes} 沒有訂職能級別。`,
  },
  round: {
    backToReview: '回檢查作答',
    open: (left: number) => `只回答未評的題目，還有 ${left} 題`,
    one: '答完會回到檢查作答',
  },
  recheck: {
    title: '快速複查',
    start: '快速複查',
    heading: (offered: number): readonly Phrase[] =>
      offered === 0
        ? [{ text: '上次的作答，' }, { text: '沒有可以照舊確認的題目。' }]
        : [{ text: `上次答過的 ${offered} 題，` }, { text: '逐題確認就好。' }],
    lead: '會開始一份新的自評，上次那一份不會改動。每一題都顯示上次的作答：沒有變就按 Enter，有變就按新的級別。確認過的才算作答；佐證留在上次那一份。',
    updated: '這份基準已更新。題目和任務的文字都相同的才會顯示上次的作答，其餘列在下面。',
    begin: (count: number) => `開始複查這 ${count} 題`,
    resume: (left: number) => (left === 0 ? '回到複查' : `繼續複查，還有 ${left} 題`),
    beginAgain: '另外開始一份複查',
    beginFresh: '開始新的自評',
    from: (day: string) => `${day}的自評`,
    offered: '可以照舊確認',
    unanswered: '上次沒有回答',
    added: '新的題目',
    left: '這次沒有的題目',
    unit: '題',
    unansweredText: '上次先略過或沒有作答，複查完再回答',
    addedText: '上次那一份沒有同一項任務下的同一段文字',
    leftText: '上次有作答，這一版沒有同樣的文字；作答留在上次那一份',
    earlier: (answer: Answer) =>
      answer.status === 'rated' ? `上次評為 ${answer.level} 級` : `上次標為${answerWords[answer.status]}`,
    offeredText: '複查時會逐題顯示，確認後才寫進新的自評',
    noEarlier: '這一題沒有上次的作答。',
    keep: '照上次',
    keepHint: '沒有變就按 Enter，有變就按新的級別。',
    confirmed: '這次照上次',
    changed: (answer: Answer) =>
      answer.status === 'rated' ? `這次改為 ${answer.level} 級` : `這次改為${answerWords[answer.status]}`,
    missing: '找不到上次的自評，可能已清除。這一份可以照常作答。',
  },
}
