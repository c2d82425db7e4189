import type { CatalogFailure, RatingsCsvProblem, StorageFailure } from '../services.ts'
import type { FileProblem } from '../files/competency-file.ts'
import { zhTWExplain } from './zh-TW-explain.ts'
import { zhTWFindings } from './zh-TW-findings.ts'
import { zhTWNotes } from './zh-TW-notes.ts'
import { zhTWOnward } from './zh-TW-onward.ts'
import { zhTWRating } from './zh-TW-rating.ts'
import { zhTWReports } from './zh-TW-reports.ts'
import { zhTWRequirements } from './zh-TW-requirements.ts'
import { zhTWResult } from './zh-TW-result.ts'
import { zhTWReview } from './zh-TW-review.ts'
import { zhTWShell } from './zh-TW-shell.ts'
import { zhTWStandard } from './zh-TW-standard.ts'
import { zhTWStandards } from './zh-TW-standards.ts'

/**
 * Every word of the screens in Traditional Chinese: those of the frame, and those that come with the pages behind the
 * first screen. The other languages have exactly these keys.
 */
export const zhTW = {
  ...zhTWShell,
  result: zhTWResult,
  rating: zhTWRating,
  findings: zhTWFindings,
  standard: zhTWStandard,
  standards: zhTWStandards,
  onward: zhTWOnward,
  notes: zhTWNotes,
  review: zhTWReview,
  explain: zhTWExplain,
  requirements: zhTWRequirements,
  reports: zhTWReports,
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
