import type { HandOverPart } from '../domain/hand-over.ts'
import type { RecognitionProblem } from '../files/recognize-file.ts'
import type { Phrase } from './zh-TW-shell.ts'

const partNames: Readonly<Record<HandOverPart, string>> = {
  evidence: '佐證',
  plan: '發展計畫',
  selfChecks: '自我檢核',
  snapshots: '留存的版本',
}

const joined = (parts: readonly HandOverPart[]): string => {
  const names = parts.map((part) => partNames[part])
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join('、')}與${names.at(-1)}`
}

/** Handing over to the manager, and opening files that come from outside. */
export const zhTWHandover = {
  heading: (answered: number, seen: readonly HandOverPart[], kept: readonly HandOverPart[]): readonly Phrase[] => [
    {
      text: `主管會看到 ${answered} 題的評級${seen.length === 0 ? '' : `，還有${joined(seen)}`}${kept.length === 0 ? '。' : '，'}`,
    },
    ...(kept.length === 0 ? [] : [{ text: `不會看到${joined(kept)}。` }]),
  ],
  nothing: [{ text: '還沒有作答，' }, { text: '沒有可以交的內容。' }] as readonly Phrase[],
  nothingText: '至少回答一題，就可以產生檔案。',
  toRating: '去作答',
  demo: [{ text: '示範資料不能交給主管。' }] as readonly Phrase[],
  demoText: '這份結果是虛構的。請先做自己的自評。',
  lead: '檔案只存到這台裝置，程式不會送出。改了勾選，預覽就跟著改。',
  parts: '要放進檔案的內容',
  ratings: '評級與狀態',
  ratingsText: (answered: number, rated: number, notApplicable: number, noOpportunity: number) =>
    [
      `${answered} 題：${rated} 題已評`,
      notApplicable > 0 ? `${notApplicable} 題不適用` : '',
      noOpportunity > 0 ? `${noOpportunity} 題尚無機會` : '',
    ]
      .filter((part) => part !== '')
      .join('，'),
  unrated: (count: number) => `${count} 題未評會照樣寫成未評`,
  alwaysIn: '一定會放',
  partNames: {
    evidence: '佐證',
    plan: '發展計畫',
    selfChecks: '知識、技能、態度的自我檢核',
    snapshots: '留存的版本',
  } satisfies Readonly<Record<HandOverPart, string>>,
  partText: (part: HandOverPart, count: number, links: number): string => {
    if (count === 0) return part === 'evidence' ? '沒有寫，所以不能勾' : '還沒有，所以不能勾'
    switch (part) {
      case 'evidence':
        return `${count} 則${links > 0 ? `，含 ${links} 個連結` : ''}`
      case 'plan':
        return `這份自評的 ${count} 項行動`
      case 'selfChecks':
        return `${count} 項`
      case 'snapshots':
        return `${count} 份`
    }
  },
  person: '我的資料',
  personOptional: '都可以不填',
  nameInFileName: '檔名也放姓名',
  preview: '主管會看到',
  previewMark: '預覽',
  unnamed: '未具名',
  revision: (revision: number) => `第 ${revision} 次修訂`,
  duty: '職責',
  exampleLevel: (own: number, required: number | null) =>
    required === null ? `自評 ${own}` : `自評 ${own}，要求 ${required}，差距`,
  evidenceKept: '佐證：沒有放進檔案',
  evidenceNone: '佐證：沒有寫',
  evidenceText: (text: string) => `佐證：${text}`,
  moreIndicators: (count: number) => `其餘 ${count} 題用相同的格式。`,
  alsoSeen: (part: HandOverPart, count: number): string => {
    switch (part) {
      case 'evidence':
        return `${count} 則佐證，全文與連結`
      case 'plan':
        return `${count} 項行動，含期限與狀態`
      case 'selfChecks':
        return `${count} 項自我檢核`
      case 'snapshots':
        return `${count} 份留存的版本，含當時的評級`
    }
  },
  hidden: '主管不會看到',
  hiddenPart: (part: HandOverPart, count: number): string => {
    switch (part) {
      case 'evidence':
        return `${count} 則佐證`
      case 'plan':
        return `${count} 項行動`
      case 'selfChecks':
        return `${count} 項自我檢核`
      case 'snapshots':
        return `${count} 份留存的版本`
    }
  },
  hiddenTargets: (count: number) => `你自己設定的 ${count} 項目標與重要性`,
  hiddenMarks: '把握度與「想發展」等註記',
  hiddenAssessment: (name: string, day: string) => `${name}的自評（${day}）`,
  file: '檔案',
  size: (bytes: number) =>
    bytes < 1024 * 1024 ? `約 ${Math.ceil(bytes / 1024)} KB` : `約 ${(bytes / 1024 / 1024).toFixed(1)} MB`,
  whereTo: '怎麼交給主管由你決定，可以用公司信箱或隨身碟。檔案離開後，程式收不回來。',
  create: '產生檔案',
  download: '改為下載',
  made: (name: string) => `已產生「${name}」，存到瀏覽器的下載資料夾。現在可以把它交給主管。`,
  shared: (name: string) => `「${name}」已交給你選的程式。`,
  cancelled: '沒有分享，檔案沒有離開這台裝置。',
  unrecorded: (name: string, reason: string) => `已產生「${name}」，但這台裝置沒有記下這次交出。${reason}`,
  tooLarge: (bytes: number, largest: number) =>
    `這個檔案有 ${(bytes / 1024 / 1024).toFixed(1)} MB，超過 ${largest / 1024 / 1024} MB，主管那邊打不開，所以沒有產生。請取消勾選一部分內容。`,
  before: (times: number, changed: number) =>
    changed === 0 ? `第 ${times} 次交出後，沒有題目不同` : `第 ${times} 次交出後有 ${changed} 題不同`,
  open: {
    again: '開啟另一個檔案',
    notWritten: '還沒寫入',
    drop: '放開就開啟',
    dropText: '先讓你看內容，你確認後才會存。',
    dismiss: '知道了',
    refused: (name: string, problem: string) => `「${name}」：${problem}`,
    empty: [{ text: '選一個檔案，' }, { text: '先看內容。' }] as readonly Phrase[],
    notOpened: [{ text: '這個檔案沒有開啟，' }, { text: '資料都沒有變動。' }] as readonly Phrase[],
    several: (count: number): readonly Phrase[] => [{ text: `${count} 個檔案，` }, { text: '看看各是什麼。' }],
    backup: [{ text: '這是一份備份，' }, { text: '確認後才會還原。' }] as readonly Phrase[],
    ratings: [{ text: '這是評量 CSV，' }, { text: '確認後才會匯入。' }] as readonly Phrase[],
    longRatings: [{ text: '這是很多人的評量 CSV，' }, { text: '由團隊匯入。' }] as readonly Phrase[],
    big5: '這個 CSV 是 Big5 編碼，罕用字可能在存檔時已變成「?」。有這種字的話，請對方改用 UTF-8 的原檔。',
    toTeamText: '如果這是團隊成員的評量，請到團隊匯入；那裡也會先列出會發生什麼事。',
    toTeam: '到團隊匯入',
    pack: (period: string, name: string): readonly Phrase[] => [{ text: `${period}的評量包：` }, { text: `${name}。` }],
    packText: '開始後，會用這份基準新增一份自評。其他自評不會改變。',
    packStandard: '職能基準',
    packDue: '截止日',
    noDue: '沒有訂',
    packSize: '題數',
    packIndicators: (count: number) => `${count} 題`,
    packProfile: '要求級別',
    packSet: (count: number) => `主管另訂了 ${count} 項要求或重要性`,
    packPrinted: '照原文',
    start: '開始這次自評',
    begun: '這個評量包已經開始了。',
    continue: '繼續自評',
    seeResult: '看結果',
    late: (day: string) => `截止日 ${day}已過。還是可以作答，交出時會是逾期。`,
    altered: '這個檔案的內容和產生時不同，可能被改過，所以沒有開啟。請主管再產生一次。原本的資料沒有變動。',
    review: [{ text: '這是主管的回饋。' }] as readonly Phrase[],
    kinds: {
      'hand-over': '成員的評量檔，到團隊匯入',
      pack: '評量包',
      review: '主管的回饋',
      backup: '備份',
      'ratings-csv': '評量 CSV',
    },
    look: (name: string) => `看「${name}」`,
  },
  /** What a file is and what to do, for every file that is not opened. */
  problem: (problem: RecognitionProblem): string => {
    switch (problem.type) {
      case 'FileNotOurs':
        return '這不是職能自評的檔案。可以開啟的是：交給主管的檔案、評量包、主管的回饋、備份（都是 .json），和評量 CSV。原本的資料沒有變動。'
      case 'FileDamaged':
        return '這個檔案不完整，可能下載或傳送時中斷。請對方再傳一次。原本的資料沒有變動。'
      case 'FileNewer':
        return '這個檔案由較新版本產生。請先連線更新一次，再開啟。原本的資料沒有變動。'
      case 'FileEmpty':
        return '這個檔案是空的，可能還沒下載完。請再下載一次。原本的資料沒有變動。'
      case 'FileUnreadable':
        return '瀏覽器讀不到這個檔案，可能是資料夾，或已經移走。請再選一次。原本的資料沒有變動。'
      case 'FileTooLarge':
        return `這個檔案超過 ${problem.largest / 1024 / 1024} MB，不像是交接用的檔案，所以沒有開啟。原本的資料沒有變動。`
      case 'FileInconsistent':
        return '這個檔案的內容前後不一致（例如題目和基準的文字不同，或同一題出現兩次），所以沒有開啟。請對方再產生一次。原本的資料沒有變動。'
      case 'FileEncrypted':
        return '這是加密的檔案，目前還不能開啟。請對方改傳沒有加密的 .json 檔。原本的資料沒有變動。'
      case 'FileIsWorkbook':
        return '這是 Excel 活頁簿，不能匯入。請改用「評量 CSV」，或請對方用「交給主管」產生檔案。原本的資料沒有變動。'
      case 'FileIsGapsCsv':
        return '這是差距 CSV，裡面只有算出來的數字，沒有每一題的評級，所以不能匯入。請改用「評量 CSV」。原本的資料沒有變動。'
      case 'FileIsTeamMatrix':
        return '這是團隊表 CSV，裡面只有算出來的數字，沒有每一題的評級，所以不能匯入。請改用成員的檔案或「評量 CSV」。原本的資料沒有變動。'
      case 'FileIsStandard':
        return '這是職能基準的資料檔，目前還不能匯入職能基準。原本的資料沒有變動。'
      case 'FileIsStandardDocument':
        return '這是 iCAP 職能基準文件，目前還不能匯入職能基準。原本的資料沒有變動。'
      case 'CsvColumnsMissing':
        return `這個評量 CSV 少了這些欄位：${problem.columns.join('、')}。請用沒有刪過欄位的檔案。原本的資料沒有變動。`
    }
  },
}
