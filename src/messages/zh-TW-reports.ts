import { zhTWShell } from './zh-TW-shell.ts'

/** Files and prints of a result. */
export const zhTWReports = {
  printedAbout: (name: string, code: string | null, version: string | null, day: string, coverage: string) =>
    [[name, code].filter(Boolean).join(' '), version, `${day}自評`, coverage].filter(Boolean).join('・'),
  excel: 'Excel',
  savePicture: '下載雷達圖',
  copySummary: '複製文字摘要',
  copied: '已複製文字摘要，可以貼到郵件或筆記。',
  copyByHand: '瀏覽器沒有讓程式複製。請選取下面的文字，自己複製。',
  summary: '文字摘要',
  about: (name: string, code: string | null, day: string) => `${[name, code].filter(Boolean).join(' ')}，${day}自評`,
  coverage: (coverage: string) => `涵蓋：${coverage}`,
  duty: (name: string, words: string, state: string) => `・${name}：${words}${state === '' ? '' : `（${state}）`}`,
  picture: {
    menu: '差距圖 SVG',
    title: (name: string, code: string | null) => `${[name, code].filter(Boolean).join(' ')}：職責與任務的差距`,
    own: '自評',
    required: '要求',
    short: '不足',
    over: '超出',
    unrated: '未評',
    values: (own: string, required: string, gap: string) => `自評 ${own}，要求 ${required}，差距 ${gap}`,
    onlyOwn: (own: string) => `自評 ${own}`,
    purpose: zhTWShell.app.purpose,
  },
}
