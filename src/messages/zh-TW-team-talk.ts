import type { RatingComparison } from '../domain/rating-comparison.ts'
import type { Phrase } from './zh-TW-shell.ts'

/** The manager's own rating, and talking both ratings through. */
export const zhTWTeamTalk = {
  manager: '主管',
  required: '要求',
  rate: {
    title: (name: string) => `評 ${name}`,
    eyebrow: (name: string) => `主管評 ${name}`,
    heading: (task: string, rows: number, name: string): readonly Phrase[] => [
      { text: `${task}：` },
      { text: `這 ${rows} 件事，` },
      { text: `${name}目前做到哪一級？` },
    ],
    blind: (answered: number, total: number) => `已評 ${answered}／${total} 題。全部評完之前，不會顯示對方的自評。`,
    complete: '你的評級都完成了，可以和自評一起看。',
    shown: '已經先看過對方的自評，這次比較會標示為非盲評。',
    note: (code: string) => `對 ${code} 的觀察（選填）`,
    noteHint: '寫看到的事實。對方會在回饋檔裡看到。',
    pen: (code: string, hasNote: boolean) => (hasNote ? `看對 ${code} 的觀察` : `寫下對 ${code} 的觀察`),
    noteHow: '評完的題目可以按 E 或筆，寫下看到的事。',
    noteHowTouch: '評完的題目可以按筆，寫下看到的事。',
    noteNeedsAnswer: '先評這一題，才能寫下觀察。',
    previous: '上一項任務',
    next: '下一項任務',
    toTalk: '一起看兩份評級',
    undo: '復原',
    notSaved: '這一題沒有存到。其他評級都還在。',
  },
  wait: {
    heading: [{ text: '先完成你的評級，' }, { text: '才會看到對方的。' }] as readonly Phrase[],
    lead: (answered: number, total: number) =>
      answered === 0
        ? `共 ${total} 題，和對方自評的是同一份基準。`
        : `已評 ${answered}／${total} 題，還有 ${total - answered} 題。`,
    begin: '開始評級',
    goOn: '繼續評級',
    showEarly: '先看對方的自評',
    showEarlyWarning: '先看會影響你的評級。程式會記下這件事，之後的比較都標示為非盲評，不能取消。',
    showEarlyConfirm: '仍然先看',
    cancel: '不看，繼續評級',
  },
  feedback: {
    heading: '主管的回饋',
    from: (reviewer: string | null, day: string) => (reviewer === null ? day : `${reviewer}，${day}`),
    counts: ({ compared, far, near, same }: RatingComparison) =>
      `兩人都評的 ${compared} 題：相同 ${same.length} 題，差 1 級 ${near.length} 題，差 2 級以上 ${far.length} 題。`,
    note: (note: string) => `主管：${note}`,
    reason: (reason: string) => `議定理由：${reason}`,
    principle: '這些不列入上面任何數字。你的自評照原樣保留。',
    preview: (ratings: number, agreed: number) => `主管評了 ${ratings} 題，和你議定了 ${agreed} 題。你的自評不會改變。`,
    keep: '存下回饋',
    kept: '回饋已存在這台裝置，在這份自評的結果頁可以看到。',
    seeResult: '看結果',
    notHere: '這台裝置上沒有這份回饋所說的自評，所以沒有存下。請在當初自評的瀏覽器開啟。原本的資料沒有變動。',
  },
  talk: {
    title: (name: string) => `和 ${name} 面談`,
    eyebrow: (name: string, reviewer: string | null) =>
      reviewer === null ? `${name}與主管` : `${name}與主管${reviewer}`,
    heading: ({ far, near, compared }: RatingComparison): readonly Phrase[] => {
      if (compared === 0) return [{ text: '兩份評級沒有同一題都評的，' }, { text: '還不能比。' }]
      if (far.length > 0)
        return [{ text: `${compared} 題中有 ${far.length} 題相差 2 級以上，` }, { text: `先談這 ${far.length} 題。` }]
      if (near.length > 0)
        return [{ text: `${compared} 題中沒有相差 2 級以上的，` }, { text: `可以只看 ${near.length} 題。` }]
      return [{ text: `${compared} 題的評級都一樣，` }, { text: '不必逐題談。' }]
    },
    far: '差 2 級以上',
    near: '差 1 級',
    same: '相同',
    oneSided: '只有一方評級',
    questions: (count: number) => `${count} 題`,
    farWhat: '討論',
    nearWhat: '簡短確認',
    sameWhat: '不必談',
    agreedOf: (agreed: number, of: number) => `已議定 ${agreed}/${of} 題`,
    agreedAt: (level: number) => `已議定 ${level} 級`,
    notTalked: '還沒談',
    level: (level: number) => `${level} 級`,
    noLevel: '沒有評級',
    agreed: '議定級別',
    reason: '理由',
    reasonAsked: '議定的級別和兩份評級都不同，請寫下理由。',
    clear: '取消議定',
    indicators: '指標',
    self: '自評',
    oneByOne: '逐題確認',
    showSame: (count: number) => `看這 ${count} 題`,
    hide: '收起',
    sameLead: '兩人評的級別一樣，不必再談。',
    oneSidedLead: '另一方沒有給級別，沒有可以比的。',
    principle: '自評與主管評級都會原樣保留。議定級別另外存，不取代也不平均任何一份。兩份都交出後才會一起顯示。',
    scale: (name: string, self: number, other: number, required: number | null) =>
      `${name}自評 ${self} 級，主管評 ${other} 級${required === null ? '' : `，要求 ${required} 級`}。`,
    notBlind: '非盲評：主管在評完之前看過自評。',
    newer: '對方後來又交了較新的版次，這裡用的是新的自評。',
    makeFile: '產生回饋檔',
    made: (name: string) => `已產生「${name}」，請交給對方，用「開啟檔案」打開。`,
    failed: '回饋檔沒有產生。評級都還在，請再試一次。',
    endorse: '主管確認',
    endorsed: (day: string) => `主管已於 ${day} 確認`,
    unendorse: '取消確認',
    print: '列印面談紀錄',
    changeOwn: '改我的評級',
  },
}
