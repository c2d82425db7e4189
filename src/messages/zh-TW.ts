import type { AnswerStatus } from '../domain/answer.ts'
import type { ResultFinding, WeakestDuty } from '../reports/result-finding.ts'
import type { RatingOption } from '../reports/rating-options.ts'
import type { ShownNumbers } from '../reports/shown-group.ts'
import type { CatalogFailure, FileKind, RatingsCsvProblem, StorageFailure } from '../services.ts'
import type { FileProblem } from '../files/competency-file.ts'
import { zhTWCalibration } from './zh-TW-calibration.ts'
import { zhTWExplain } from './zh-TW-explain.ts'
import { zhTWHandover } from './zh-TW-handover.ts'
import { zhTWImport } from './zh-TW-import.ts'
import { zhTWNotes } from './zh-TW-notes.ts'
import { zhTWPlan } from './zh-TW-plan.ts'
import { zhTWProgress } from './zh-TW-progress.ts'
import { zhTWReports } from './zh-TW-reports.ts'
import { zhTWTeamTalk } from './zh-TW-team-talk.ts'
import { zhTWTeamWork } from './zh-TW-team-work.ts'
import { zhTWRequirements } from './zh-TW-requirements.ts'
import { zhTWReview } from './zh-TW-review.ts'
import { zhTWSettings } from './zh-TW-settings.ts'
import { type Phrase, zhTWShell } from './zh-TW-shell.ts'
import { zhTWTeam } from './zh-TW-team.ts'

const weakest = ({ name, lowBy, shortfall }: WeakestDuty): readonly Phrase[] => [
  { text: '最需要補強的是' },
  { text: name, isShort: true, end: '，' },
  { text: lowBy === null ? `平均缺口 ${shortfall} 級。` : `平均低 ${lowBy} 級。` },
]

/**
 * Every word of the screens in Traditional Chinese: those of the frame, and those that come with the pages behind the
 * first screen. The other languages have exactly these keys.
 */
export const zhTW = {
  ...zhTWShell,
  notes: zhTWNotes,
  review: zhTWReview,
  explain: zhTWExplain,
  requirements: zhTWRequirements,
  progress: zhTWProgress,
  plan: zhTWPlan,
  settings: zhTWSettings,
  reports: zhTWReports,
  teamTalk: zhTWTeamTalk,
  calibration: zhTWCalibration,
  teamWork: zhTWTeamWork,
  handover: zhTWHandover,
  team: zhTWTeam,
  import: zhTWImport,
  standards: {
    title: '職能基準',
    heading: (count: number): readonly Phrase[] => [{ text: `${count} 份職能基準，` }, { text: '選一份開始自評。' }],
    search: '搜尋名稱、代碼或職類',
    searchPlaceholder: '名稱、代碼或職類',
    levels: '任務要求的級別',
    allLevels: '全部',
    level: (level: number) => `${level} 級`,
    noLevel: '未訂',
    name: '名稱',
    size: '規模',
    taskLevels: '任務級別',
    ownAssessment: '你的自評',
    bundled: '內建',
    noCategory: '原文沒有填職類',
    dutiesAndTasks: (duties: number, tasks: number) => `${duties} 項職責・${tasks} 項任務`,
    indicators: (indicators: number, minutes: string) => `${indicators} 個指標・${minutes}`,
    oneLevel: (level: number) => `任務都是 ${level} 級`,
    levelRange: (lowest: number, highest: number) => `任務 ${lowest}–${highest} 級`,
    withoutLevels: '未訂級別',
    onlyOwn: '只顯示自評',
    notStarted: '還沒開始',
    superseded: (code: string) => `已被 ${code} 取代`,
    noneFound: (query: string) => `找不到「${query}」。試試名稱或代碼的一部分。`,
    noneAtLevel: '沒有符合這個級別的基準。',
    clearSearch: '清除搜尋',
    found: (count: number) => `找到 ${count} 份`,
    listFailure: (failure: CatalogFailure): string => {
      switch (failure.type) {
        case 'CatalogOffline':
          return '現在離線，而且職能基準的清單還沒下載。連線後開啟一次，之後就能離線使用。'
        case 'CatalogMissing':
          return '找不到職能基準的清單。已存的作答不受影響；請再試一次。'
        case 'CatalogDamaged':
          return '職能基準的清單不完整或被改過，所以沒有打開。已存的作答不受影響；請再試一次。'
        case 'CatalogNewer':
          return '職能基準的清單由較新版本產生。請重新整理，更新程式。已存的作答不受影響。'
      }
    },
    paceNote: '約略時間以每題 20 秒計，開始後改用你自己的速度。',
  },
  standard: {
    heading: (name: string, duties: number, tasks: number, indicators: number): readonly Phrase[] => [
      { text: `${name}：` },
      { text: `${duties} 項職責、` },
      { text: `${tasks} 項任務、` },
      { text: `${indicators} 個指標` },
    ],
    start: '開始自評',
    continue: '繼續自評',
    baseLevel: '基準級別',
    taskLevels: '任務級別',
    notSet: '未訂',
    needs: '約需',
    minutesUnit: '分鐘',
    own: '你的自評',
    ownOpen: (applicable: number) => `／適用 ${applicable}，進行中`,
    ownDone: (applicable: number) => `／適用 ${applicable}`,
    levelRange: (lowest: number, highest: number) => (lowest === highest ? `${lowest}` : `${lowest}–${highest}`),
    show: '顯示內容',
    duties: '職責',
    knowledge: '知識',
    skills: '技能',
    attitudes: '態度',
    openAll: '全部展開',
    closeAll: '全部收合',
    tree: '職責、任務與指標',
    indicatorCount: (count: number) => `${count} 個指標`,
    level: (levels: readonly number[]) => (levels.length > 1 ? `並列 ${levels.join('、')} 級` : `${levels[0]} 級`),
    indicators: '行為指標',
    outputs: '工作產出',
    noName: '（原文沒有名稱）',
    sharedCompetencies: '這項職責共用的知識與技能',
    taskCompetencies: '這項任務的知識與技能',
    children: (count: number) => `（${count} 個子項）`,
    requirements: '建議條件',
    notes: '其他補充說明',
    findings: '原文註記',
    findingKinds: (kinds: number) => `${kinds} 類`,
    noFindings: '沒有要註記的地方。',
    severalLevels: (codes: string, levels: string) => `${codes} 的級別並列 ${levels}。`,
    severalLevelsText: (tasks: number, level: number) =>
      `原文沒有說明哪項任務用哪一級，${tasks} 項任務暫以 ${level} 計。可以先自評。`,
    keptAsPrinted: '其餘照原文保留，不影響自評：',
    sourceLines: (lines: string) => `原文第 ${lines} 行`,
    versions: '版本',
    version: '版本',
    status: '狀態',
    date: '日期',
    noVersionTable: '原文沒有版本表。',
    source: '來源',
    sourceText: (holder: string) => `版權所有：${holder}。原文逐字收錄，只接回換頁處斷開的文字。`,
    sourceFile: '原文檔',
    fingerprint: '檔案指紋',
    contentFingerprint: '內容指紋',
  },
  /** One line per kind of finding: what was kept as printed. */
  findings: {
    'duplicate-code': (items: string) => `${items}的編號在同一處出現兩次以上`,
    'code-not-unique-in-document': (items: string) => `${items}的編號在別處也出現`,
    'code-not-under-parent-task': (items: string) => `${items}的編號和所在的任務不同`,
    'code-not-under-parent-duty': (items: string) => `${items}的編號和所在的職責不同`,
    'same-code-two-meanings': (items: string) => `${items}同一個編號有兩種內容`,
    'blank-name': (items: string) => `${items}原文只有編號，沒有名稱`,
    'ambiguous-reference-or-placeholder': (items: string) => `${items}可能是引用前面的項目，也可能漏填`,
    uncoded: (items: string) => `${items}原文沒有編號`,
    'level-missing': (items: string) => `${items}原文沒有填職能級別`,
    'level-multiple-unassigned': (items: string) => `${items}原文並列兩個以上的級別`,
    'two-part-code': (items: string) => `${items}的編號只有兩段`,
    'trailing-dot-code': (items: string) => `${items}的編號後多一個點`,
    'shifted-columns': (items: string) => `${items}這一列少了開頭的空格，已往右讀一格`,
    'shared-row': (items: string) => `${items}寫在同一格，內容共用`,
    'joined-across-page-break': (items: string) => `${items}在換頁處斷開，已接回`,
    'code-displaced-by-page-break': (items: string) => `${items}的編號與文字在換頁處錯開`,
    'sub-items-differ': (items: string) => `${items}各處列出的子項不同`,
    'no-code': () => '原文沒有填職能基準代碼',
    'no-version-table': () => '原文沒有版本表',
    'date-missing': () => '版本表有一列沒有日期',
    'no-base-level': () => '原文沒有填基準級別',
    'code-without-version-suffix': (items: string) => `${items}的代碼沒有版次`,
    'legacy-column-labels': () => '欄名是舊版的「工作任務／工作活動」',
    'stray-asterisk': (items: string) => `${items}有一個星號，原文沒有對應的註`,
    'note-missing': (items: string) => `${items}提到的註在原文裡找不到`,
    'possibly-truncated': () => '文件可能不完整',
    'text-unaccounted': (items: string) => `這段文字不知道屬於哪裡：${items}`,
  } as Readonly<Record<string, (items: string) => string>>,
  findingItems: (codes: readonly string[], more: number) => {
    const text = codes.join('、')
    if (more > 0) return `${text} 等 ${codes.length + more} 項`
    return /[A-Za-z0-9]$/u.test(text) ? `${text} ` : text
  },
  tasks: {
    title: '任務清單',
    heading: (name: string, answered: number, total: number): readonly Phrase[] => [
      { text: `${name}：` },
      { text: `${total} 題答了 ${answered} 題` },
    ],
    done: '完成',
    open: (answered: number, total: number) => `進行中 ${answered}／${total}`,
    notStarted: '還沒開始',
    continue: '繼續自評',
    questions: (count: number) => `${count} 題`,
  },
  rating: {
    title: (code: string) => `${code} 自評`,
    rail: '職責與任務進度',
    backToTasks: '回任務清單',
    position: (position: number, total: number) => ({
      before: '第 ',
      value: String(position),
      after: ` 題，共 ${total} 題`,
    }),
    positionShort: (position: number, total: number) => `第 ${position}／${total} 題`,
    dutyDone: '完成',
    dutyPart: (answered: number, total: number) => `${answered} / ${total}`,
    dutyAhead: (total: number) => `${total} 題`,
    question: '這件事你目前做到哪一級？',
    hint: '按 1–6 直接作答，並前往下一題',
    hintTouch: '點選後會前往下一題',
    officialText: '官方說明',
    officialTitle: '職能級別的官方說明',
    officialNote:
      '級別文字出自勞動部勞動力發展署《職能基準發展指引》；「密切監督」等短標與手機上的短句是本產品的用語。',
    or: '或',
    levels: [
      { label: '密切監督', short: '照明確指示，做常規重複的事' },
      { label: '經常監督', short: '按指導進行，需要一些判斷' },
      { label: '一般監督', short: '部分變動，仍能獨立完成' },
      { label: '少許監督', short: '經常變動，獨立規劃並決定' },
      { label: '最少監督', short: '複雜變動，自主並策略思考' },
      { label: '獨立創新', short: '高度複雜，決策並原創' },
    ],
    zero: '還不會做',
    noOpportunity: '尚無機會',
    notApplicable: '不適用',
    skip: '先略過',
    previous: '上一題',
    continue: '繼續',
    chosen: (option: RatingOption) =>
      option.answer.status === 'rated' ? `已選 ${option.answer.level} 級` : `已選${answerWords[option.answer.status]}`,
    undo: '復原',
    undoLine: '上一題',
    undoHere: '這一題',
    answered: (option: RatingOption) =>
      option.answer.status === 'rated' ? `評為 ${option.answer.level} 級` : `標為${answerWords[option.answer.status]}`,
    announce: (code: string, option: RatingOption) =>
      `${code}，${option.answer.status === 'rated' ? `${option.answer.level} 級` : answerWords[option.answer.status]}`,
    undone: (code: string) => `${code}，已復原`,
    hiddenRequirement: '要求級別會在評完這項職責後顯示，避免影響你的判斷。',
    showRequirement: '現在顯示',
    requirement: (level: number) => `這項任務要求 ${level} 級。`,
    requirementUndecided: (levels: string, level: number) => `原文並列 ${levels}，暫以 ${level} 計。`,
    noRequirement: '這項任務沒有訂職能級別。',
    competencies: '這項任務需要的知識與技能',
    noCompetencies: '原文沒有列出。',
    keys: '快捷鍵',
    keyList: {
      rate: '評級並前往下一題',
      zero: '還不會做',
      others: '不評級的三種回答',
      undo: '復原上一步',
      choose: '選擇，再按',
      page: '上一題、下一題，不作答',
      help: '全部快捷鍵與關閉',
    },
    aside: '作答輔助',
    dutyEnd: (code: string, name: string) => `${[code, name].join(' ').trim()}評完了`,
    dutyEndNumbers: (own: string, required: string, gap: string) => ({
      before: `自評 ${own}，要求 ${required}，差距 `,
      gap,
    }),
    dutyEndMore: (details: string) => `；${details}`,
    dutyEndDetails: (unmet: string, shortfall: string) => `未達指標 ${unmet}，平均缺口 ${shortfall}`,
    dutyEndOwn: (own: string) => `自評 ${own}。這份基準沒有訂職能級別，所以沒有差距。`,
    dutyEndUnrated: '這項職責沒有評級，所以沒有差距。',
    seeGap: '看這項的差距',
    seeGapShort: '看差距',
    adjust: '調整這項的作答',
    seeResult: '看差距結果',
    allAnswered: '每一題都答了。',
    lastReached: (left: number) => `這是最後一題，還有 ${left} 題沒答。`,
    toFirstOpen: '回到沒答的題目',
    writeFailed: (saved: number) => `這一題沒有存到。前 ${saved} 題都還在。請按「再試一次」；若仍失敗，先下載備份。`,
    writeFailedMany: (failed: number, saved: number) =>
      `有 ${failed} 題沒有存到，其他 ${saved} 題都還在。請按「再試一次」；若仍失敗，先下載備份。`,
    downloadBackup: '下載備份',
  },
  keysHelp: {
    heading: '快捷鍵',
    text: '數字鍵只在作答選項有焦點時有用，注音輸入法開著也可以。',
    off: '關閉數字鍵',
    offText: '關閉後，用方向鍵選擇，再按 Enter。',
  },
  shown: {
    own: '自評',
    required: '要求',
    gap: '差距',
    shortfall: '平均缺口',
    unmet: '未達指標',
    metShare: '達標率',
    picture: '圖示',
    percent: (percent: number) => `${percent}%`,
    none: '—',
  },
  result: {
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
  },
  data: {
    title: '資料與隱私',
    heading: (count: number): readonly Phrase[] =>
      count === 0
        ? [{ text: '這台裝置上還沒有自評，' }, { text: '也沒有上傳任何東西。' }]
        : [{ text: `${count} 份自評都存在這台裝置，` }, { text: '沒有上傳到任何地方。' }],
    backup: '備份',
    lastBackup: (day: string, changes: number) => `上次備份 ${day}${changes > 0 ? `，之後有 ${changes} 筆變更` : ''}`,
    neverBackedUp: (changes: number) => `從未備份${changes > 0 ? `，有 ${changes} 筆變更` : ''}`,
    backupText: '一個檔案，裝著這台裝置上的全部資料。換電腦、換瀏覽器，或清除瀏覽資料之前，請先下載。',
    downloadBackup: '下載備份',
    restore: '從備份還原',
    restoreText: '還原前會先列出新增、取代、略過各幾筆，你確認後才會寫入。',
    backupMade: (name: string) => `已產生「${name}」，存到瀏覽器的下載資料夾。檔案離開後，程式收不回來。`,
    backupFailed: '備份沒有產生。資料都還在這台裝置，請再試一次。',
    notWritten: '還沒寫入',
    restoreHeading: (day: string) => `${day} 的備份`,
    restoreHolds: (names: string) => `裡面有：${names}。`,
    restoreEmpty: '裡面沒有自評。',
    added: (count: number) => `新增 ${count} 份自評`,
    replaced: (count: number) => `取代 ${count} 份：備份裡的版次較新`,
    skipped: (count: number) => `略過 ${count} 份：這裡已有相同或較新的`,
    keptBoth: (count: number) => `${count} 份內容不同，兩份都留`,
    confirmRestore: '確認還原',
    cancel: '取消',
    backupFirst: '取代之前，建議先下載目前的備份。',
    restored: '已還原。',
    importRatings: '匯入評量 CSV',
    importRatingsText: '自己匯出的評量 CSV 可以再匯入，成為一份新的自評，不會蓋掉舊的。',
    importHeading: '這個檔案會新增',
    importEntry: (name: string, answered: number) => `${name}，${answered} 題作答`,
    alreadyHere: '（已經在這裡，沒有變更）',
    otherPerson: (name: string) => `檔案裡的人員（${name}）不是這台裝置的人。若是你在另一台裝置的作答，可以匯入。`,
    confirmImport: '確認匯入',
    imported: '已匯入，可以在首頁看到。',
    leaving: '什麼會離開這台裝置',
    leavingOnly: '只有你產生的檔案',
    noFiles: '還沒有產生過檔案。',
    file: '檔案',
    contents: '內容',
    date: '日期',
    fileKinds: {
      backup: '備份',
      'ratings-csv': '評量 CSV',
      'gaps-csv': '差距 CSV',
      'plan-ics': '行事曆檔',
      'gaps-xlsx': 'Excel',
      'team-csv': '團隊 CSV',
      'team-ratings-csv': '團隊評量 CSV',
      'team-gaps-csv': '團隊差距 CSV',
      'team-xlsx': '團隊 Excel',
      pack: '評量包',
      review: '主管回饋',
      'training-evidence': 'TTQS 佐證',
      'gaps-svg': '差距圖',
      'radar-png': '雷達圖',
      'hand-over': '交給主管的檔案',
    } satisfies Readonly<Record<FileKind, string>>,
    fileContents: {
      backup: '全部資料',
      'ratings-csv': '評級',
      'gaps-csv': '差距',
      'plan-ics': '發展計畫的期限',
      'gaps-xlsx': '差距與評級',
      'team-csv': '團隊差距',
      'team-ratings-csv': '團隊每個人的評級',
      'team-gaps-csv': '團隊每個人的差距',
      'team-xlsx': '團隊的差距與評級',
      pack: '基準、期間、要求級別',
      review: '主管評級與議定級別',
      'training-evidence': '需求、人數與訓練',
      'gaps-svg': '差距',
      'radar-png': '差距',
      'hand-over': '評級和你勾選的內容',
    } satisfies Readonly<Record<FileKind, string>>,
    leavingText: '程式不送出作答、姓名或使用紀錄，也沒有分析工具。離線時可以做所有的事。檔案離開後，程式收不回來。',
    erase: '清除',
    eraseText: '清除後，這台裝置上什麼都不留，只能用先前下載的備份檔還原。清除前請先下載備份，再輸入「清除」。',
    eraseAll: '清除全部資料',
    eraseLabel: '要繼續的話，請輸入「清除」',
    eraseWord: '清除',
    eraseMismatch: '輸入的文字不是「清除」，什麼都沒有清除。',
    eraseConfirm: '清除，不能復原',
    erased: '這台裝置上的資料都清除了。',
    eraseFailed: '沒有清除完。可能有另一個分頁開著，請關閉後再試一次。',
    state: '存放狀態',
    protected: '受保護。',
    protectedText: '瀏覽器空間不足時，不會自動清除。',
    unprotected: '還沒受保護。',
    unprotectedText: '瀏覽器空間不足時，可能會自動清除。',
    protectionUnknown: '這個瀏覽器不說明會不會自動清除，請較常下載備份。',
    askProtection: '請瀏覽器保護資料',
    refused: '瀏覽器沒有同意，請較常下載備份。',
    usage: '用量',
    usageText: (used: string, available: string) => `${used} MB，可用約 ${available} GB`,
    place: '位置',
    placeText: '這台裝置的這個瀏覽器',
    connection: '連線',
    online: '目前有連線，但程式不用它傳送資料',
    offline: '目前離線，功能都能用',
    onDevice: '這台裝置上有',
    assessments: '自評',
    assessmentCount: (assessments: number, answers: number) => `${assessments} 份，${answers} 題作答`,
    quarantine: '讀不出來的資料',
    quarantineCount: (count: number) => `${count} 筆，會放進備份檔`,
  },
  notFound: {
    title: '找不到這一頁',
    heading: '找不到這一頁。',
    text: '網址可能打錯了，或這份資料不在這台裝置上。已存的作答不受影響。',
    assessment: '這台裝置上沒有這份自評。',
    standard: '沒有這份職能基準。',
    indicator: '這份自評裡沒有這一題。',
    toHome: '回首頁',
    toStandards: '看所有職能基準',
  },
  /** What happened, whether the data is safe, and what to do. */
  failure: (failure: CatalogFailure | StorageFailure | FileProblem | RatingsCsvProblem): string => {
    switch (failure.type) {
      case 'CatalogOffline':
        return '現在離線，而且這份基準還沒下載。連線後開啟一次，之後就能離線使用。'
      case 'CatalogMissing':
        return '找不到這份基準的檔案。其他基準仍可使用；請重新整理一次。'
      case 'CatalogDamaged':
        return '這份基準的檔案不完整或被改過，所以沒有打開。其他基準仍可使用；請重新整理一次。'
      case 'CatalogNewer':
        return '這份基準由較新版本產生。請重新整理，更新程式。已存的作答不受影響。'
      case 'StorageNewer':
      case 'StorageBlocked':
      case 'StorageStale':
      case 'StorageRefused':
      case 'StorageFull':
      case 'StorageFailed':
        return zhTWShell.storageFailure(failure)
      case 'FileNotOurs':
        return '這不是職能自評的備份檔。請選 .json 檔，檔名通常以「職能自評備份」開頭。原本的資料沒有變動。'
      case 'FileNewer':
        return '這個檔案由較新版本產生。請先連線更新一次，再匯入。原本的資料沒有變動。'
      case 'FileDamaged':
        return '這個檔案不完整，可能下載或傳送時中斷。請改用另一份。原本的資料沒有變動。'
      case 'FileAltered':
        return '這個檔案的內容和產生時不同，可能被改過，所以沒有匯入。請改用另一份。原本的資料沒有變動。'
      case 'CsvNotATable':
        return '這不是評量 CSV。請選「匯出 CSV」裡的「評量 CSV」產生的檔案。原本的資料沒有變動。'
      case 'CsvColumnsMissing':
        return `這個 CSV 少了這些欄位：${failure.columns.join('、')}。請用沒有刪過欄位的檔案。原本的資料沒有變動。`
      case 'CsvRowUnreadable':
        return `第 ${failure.row} 列的「${failure.column}」和級別不一致，所以整個檔案都沒有匯入。請改正後再試；原本的資料沒有變動。`
      case 'CsvStandardUnknown':
        return `這台裝置沒有檔案所用的基準「${failure.name}」（或版本不同），所以沒有匯入。原本的資料沒有變動。`
      case 'CsvIndicatorUnknown':
        return `第 ${failure.row} 列的指標「${failure.text}」和基準裡的文字不同，所以沒有匯入。原本的資料沒有變動。`
      case 'CsvRowRepeated':
        return `第 ${failure.row} 列的指標「${failure.text}」前面已有一列，不知道以哪一列為準，所以沒有匯入。請刪去其中一列；原本的資料沒有變動。`
    }
  },
}

const answerWords: Readonly<Record<Exclude<AnswerStatus, 'rated'>, string>> = {
  'not-applicable': '不適用',
  'no-opportunity': '尚無機會',
  skipped: '先略過',
}

const duties = ({ compared, total }: { readonly compared: number; readonly total: number }): string =>
  compared === total ? `${total} 項職責` : `評過的 ${compared} 項職責`

export type Messages = typeof zhTW
