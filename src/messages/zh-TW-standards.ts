import type { CatalogFailure } from '../services.ts'
import type { Phrase } from './zh-TW-shell.ts'

export const zhTWStandards = {
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
}
