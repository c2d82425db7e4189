import type { Coverage } from '../domain/coverage.ts'
import type { Share } from '../domain/gap-analysis.ts'
import type { StorageFailure } from '../services.ts'

/**
 * A part of a sentence that is not broken at its end. `isShort` marks what falls short of a requirement: the only thing
 * that is ever orange.
 */
export interface Phrase {
  readonly text: string
  readonly isShort?: true
  /** Printed text of a standard, which stays Chinese in every language. */
  readonly isOfficial?: true
  /** Punctuation behind a marked text. */
  readonly end?: string
}

const two = (value: number): string => String(value).padStart(2, '0')

const coverage = ({ rated, applicable, notApplicable }: Coverage): string =>
  `已評 ${rated}／適用 ${applicable}${notApplicable > 0 ? `，${notApplicable} 不適用` : ''}`

/** The words of the frame and of the first screen, which come with the first request. */
export const zhTWShell = {
  app: {
    name: '職能自評',
    title: (page: string) => `${page} – 職能自評`,
    skipLink: '跳到主要內容',
    mainMenu: '主選單',
    mainMenuBottom: '主選單（底部）',
    selfAssessment: '自評',
    result: '結果',
    plan: '發展計畫',
    team: '團隊',
    more: '更多：資料與隱私、設定、快捷鍵',
    dataAndPrivacy: '資料與隱私',
    settings: '設定',
    keys: '快捷鍵',
    toDark: '切換深色模式',
    toLight: '切換淺色模式',
    attribution: (holder: string) => `職能基準內容取自${holder} iCAP 職能發展應用平台，版權所有：${holder}。`,
    purpose: '自我發展用途，不應單獨作為敘薪、升遷或解僱的依據。',
    close: '關閉',
    retry: '再試一次',
  },
  /** 5、4: things of one kind. */
  list: (items: readonly (string | number)[]) => items.join('、'),
  /** Parts of one sentence; those that are empty are left out. */
  clauses: (parts: readonly string[]) => parts.filter((part) => part !== '').join('，'),
  sentence: (text: string) => `${text}。`,
  dates: {
    day: (date: Date) => `${date.getMonth() + 1} 月 ${date.getDate()} 日`,
    fullDay: (date: Date) => `${date.getFullYear()} 年 ${date.getMonth() + 1} 月 ${date.getDate()} 日`,
    time: (date: Date) => `${two(date.getHours())}:${two(date.getMinutes())}`,
  },
  minutes: (minutes: number) => `約 ${minutes} 分鐘`,
  minutesLeft: (minutes: number) => `約剩 ${minutes} 分鐘`,
  coverage,
  share: ({ count, of }: Share) => `${count}/${of}`,
  saveState: {
    saved: '已存在這台裝置',
    saving: '儲存中…',
    failed: '沒存到',
  },
  update: {
    waiting: '有新版本。作答都已存好，可以現在更新，也可以晚點再說。',
    accept: '更新並重新整理',
    later: '晚點再說',
  },
  insecure: {
    text: '這個網址不是安全連線（https 或 localhost），所以不能離線使用，瀏覽器也不會保護資料。請改用 https 的網址開啟；作答仍會存在這個瀏覽器。',
  },
  home: {
    title: '首頁',
    empty: [{ text: '選一份職能基準，' }, { text: '開始第一次自評。' }] as readonly Phrase[],
    emptyLead: '18 題約 6 分鐘，隨時可以停，下次從同一題繼續。',
    chooseStandard: '選職能基準',
    facts: [
      { term: '不用帳號，也不用連線', text: '作答只存在這台裝置，不會上傳。' },
      { term: '交給誰，由你決定', text: '只有你產生的檔案會離開這台裝置。' },
      { term: '換電腦之前', text: '在「資料與隱私」下載備份，到另一個瀏覽器還原。' },
    ],
    answered: (name: string, done: number, left: number): readonly Phrase[] =>
      left === 0
        ? [{ text: `${name}的 ${done} 題都答了。` }]
        : [{ text: `${name}已答 ${done} 題，` }, { text: `還有 ${left} 題。` }],
    lastAnswered: (day: string, time: string) => `上次作答 ${day} ${time}`,
    startedOn: (day: string) => `${day}開始`,
    nextIn: (code: string, name: string) => `下一題在 ${[code, name].join(' ').trim()}。`,
    allAnswered: '每一題都答了。',
    continue: '繼續自評',
    currentResult: '看目前結果',
    others: '其他自評',
    othersOrder: '依最近修改的日期',
    continueShort: '繼續',
    resultShort: '看結果',
    noOpportunity: (count: number) => `${count} 題尚無機會`,
    openFile: '開啟檔案',
    backupReminder: (changes: number) => `有 ${changes} 筆變更還沒備份。`,
    toData: '下載備份',
    restore: '從備份還原',
    lost: '找不到先前的資料，瀏覽器可能已清除。若有備份檔，可以立刻還原。',
  },
  demo: {
    notice: '示範資料，評分皆為虛構。',
    invitation: '想先看看長什麼樣子？',
    add: '看示範資料',
    remove: '移除示範資料',
    earlier: '上一次',
    addFailed: '示範資料沒有加進來。原本的資料沒有變動；請連線後再試一次。',
  },
  crash: {
    text: '畫面出了問題，作答都已存在這台裝置。請重新整理；若再次發生，請下載備份。',
    reload: '重新整理',
  },
  noCode: '沒有代碼',
  ratingProgress: (answered: number, total: number) => `${total} 題已答 ${answered} 題`,
  /** What is wrong with the storage as a whole: what happened, whether the data is safe, and what to do. */
  storageFailure: (failure: StorageFailure): string => {
    switch (failure.type) {
      case 'StorageNewer':
        return '這裡的資料由較新的版本寫入，這個版本不能讀。資料沒有變動；請重新整理，更新程式。'
      case 'StorageBlocked':
        return '另一個分頁開著舊版本，這裡還不能打開資料。請關閉其他分頁，這一頁會自己繼續。'
      case 'StorageStale':
        return '這一頁的程式舊了，另一個分頁已經更新。資料都在；請重新整理這一頁。'
      case 'StorageRefused':
        return '這個瀏覽器視窗不能存資料，可能是無痕模式。請改用一般視窗；在這裡的作答關閉後會消失。'
      case 'StorageFull':
        return '這台裝置的空間不足，新的作答存不進去。已存的資料不受影響。請先下載備份，再清出空間。'
      case 'StorageFailed':
        return '資料庫沒有回應，剛才的動作沒有存到。已存的資料不受影響；請再試一次。'
    }
  },
}
