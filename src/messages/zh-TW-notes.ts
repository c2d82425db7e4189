import type { LinkProblem } from '../domain/evidence.ts'
import type { Confidence } from '../domain/indicator-marks.ts'
import type { AnswerPattern } from '../reports/answer-pattern.ts'
import type { Phrase } from './zh-TW-shell.ts'

/** What stands beside an answer: notes, marks, and what is said before and while rating. */
export const zhTWNotes = {
  open: '加註佐證',
  openAgain: '看佐證',
  key: '加註佐證；寫完按',
  noteDot: '有佐證',
  ask: '補佐證',
  askFor: (code: string) => `為 ${code} 補佐證`,
  jumped: (before: number) => `，上次 ${before} 級`,
  heading: '佐證',
  headingFor: (code: string) => `${code} 的佐證`,
  text: '做過什麼事，可以說明這個級別？',
  count: (count: number, suggested: number) => `${count} 字／建議 ${suggested} 字以內`,
  link: '連結（選填）',
  openLink: '開啟連結',
  linkProblem: (problem: LinkProblem): string =>
    problem.type === 'LinkNotWeb'
      ? '只有 http 或 https 開頭的網址能當連結。這段文字會照原樣留在佐證裡。'
      : '這不是完整的網址（要以 http:// 或 https:// 開頭），不能當連結。這段文字會照原樣留在佐證裡。',
  close: '收起佐證',
  prompts: '寫作提示',
  promptList: [
    { term: '情境', text: '什麼時候、什麼場合？' },
    { term: '任務', text: '你要完成什麼？' },
    { term: '行動', text: '你做了什麼？' },
    { term: '結果', text: '後來怎麼樣？有數字更好。' },
  ],
  insertPrompts: '把四個標題放進佐證',
  promptLine: (term: string) => `${term}：`,
  failed: '這一題的佐證沒有存到。寫的內容還在這一頁。請按「再試一次」；若仍失敗，先把文字複製到別處。',
  failedElsewhere: (code: string) =>
    `${code} 的佐證沒有存到。寫的內容還在，關掉這個分頁之前請按「再試一次」；若仍失敗，先回到那一題把文字複製到別處。`,
  conflict: '另一個分頁也改了這份佐證。兩份都還在，請選要留下的：',
  conflictHere: '這一份',
  conflictOther: '另一份',
  conflictEmpty: '（沒有文字）',
  keepHere: '留這一份',
  keepOther: '留另一份',
  keepBoth: '兩份接在一起',
  marks: '其他標記（選填）',
  marksText: '這些標記不影響任何計算。',
  wantsToDevelop: '這一項我想發展',
  confidence: '對這個評級有多少把握',
  confidences: { unsure: '沒把握', 'fairly-sure': '大致有', sure: '很有把握' } satisfies Record<Confidence, string>,
  lookingBack: (day: string, level: number) => `回頭看，${day}評的 ${level} 級，當時其實是`,
  lookingBackNone: '沒有要改的看法',
  lookingBackLevel: (level: number) => `${level} 級`,
  lookingBackText: '上次的評級不會改動，這裡另外記。',
  marksFailed: '這一題的標記沒有存到。評級與佐證不受影響。',
  pattern: (pattern: AnswerPattern): string =>
    pattern.type === 'same-level'
      ? `連續 ${pattern.count} 題都是 ${pattern.level} 級。每一題都想過，就照這樣評。`
      : `最近 ${pattern.count} 題答得很快。不趕時間，可以逐題想一想。`,
  patternClose: '不再提醒',
  attribution: (holder: string) => `© ${holder}`,
  hintStay: '按 1–6 選擇，再按 Enter',
  hintStayTouch: '點選後按「繼續」',
  rateAndStay: '選擇評級，再按',
  notice: {
    eyebrow: '作答之前',
    heading: [{ text: '先知道這三件事，' }, { text: '再開始作答。' }] as readonly Phrase[],
    facts: [
      {
        term: '用途',
        text: '用來看清自己現在做到哪一級、要往哪裡發展。不是考試，沒有標準答案；沒做過的可以選「尚無機會」。',
      },
      { term: '資料在哪裡', text: '作答與佐證只存在這台裝置的這個瀏覽器，不會上傳，程式也不會送到任何地方。' },
      {
        term: '誰看得到',
        text: '能使用這個瀏覽器的人看得到。其他人要等你自己產生檔案、交給他才看得到；佐證也一樣。',
      },
    ],
    start: '知道了，開始作答',
  },
}
