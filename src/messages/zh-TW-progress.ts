import type { ChangeCounts, Direction } from '../reports/progress.ts'
import { countChanges, directionWords } from './zh-TW-onward.ts'
import { type Phrase, zhTWShell } from './zh-TW-shell.ts'

const { dates } = zhTWShell

/** A former state as short as it stays clear beside the later one. */
const since = (from: Date, to: Date): string => {
  if (from.getFullYear() !== to.getFullYear()) return `${from.getFullYear()} 年 ${from.getMonth() + 1} 月`
  if (from.getMonth() !== to.getMonth()) return `${from.getMonth() + 1} 月`
  return from.getDate() === to.getDate() ? `${dates.day(from)} ${dates.time(from)}` : dates.day(from)
}

const toSentence = (parts: readonly string[]): readonly Phrase[] =>
  parts.map((part, index) => ({ text: `${part}${index === parts.length - 1 ? '。' : '，'}` }))

/** What a comparison of a standard found; a part of which there is none is not said. */
export interface ComparisonCounts {
  readonly total: number
  readonly held: number
  readonly short: number
  readonly used: number
  readonly unrated: number
  readonly added: number
}

/** Snapshots, progress between them, and comparisons of standards. */
export const zhTWProgress = {
  title: '歷次比較',
  heading: (from: Date, to: Date, counts: ChangeCounts): readonly Phrase[] => {
    const words = countChanges(counts, '任務')
    return words.length === 0
      ? [{ text: '兩次沒有共同評過的任務，' }, { text: '還比不出變化。' }]
      : [{ text: `比起 ${since(from, to)}，` }, ...toSentence(words)]
  },
  emptyHeading: [{ text: '第二次自評後，' }, { text: '這裡會比較兩次的變化。' }] as readonly Phrase[],
  emptyText: '也可以先把現在的評級留成快照，之後改了評級，就能和它比較。',
  noneRated: '這份基準還沒有評過的題目。',
  startAnew: '開始新的自評',
  before: '之前',
  now: '這次',
  required: '要求',
  lookingBack: '回頭看',
  change: '變化',
  state: (time: string, name: string | null, coverage: string) =>
    `${name === null ? time : `${name}（${time}）`}，${coverage}`,
  duties: '職責',
  dutiesNote: '平均級別',
  tasks: '任務',
  tasksNote: '依變化分組，組內照原文順序',
  insideDuty: (counts: ChangeCounts) => {
    const words = countChanges({ ...counts, even: 0 }, '')
    return words.length > 0 ? words.join('，') : counts.even > 0 ? '任務都持平' : '沒有兩次都評過的任務'
  },
  group: (direction: Direction, count: number) =>
    `${direction === 'once' ? '只有一次有評' : direction === 'never' ? '兩次都沒有評' : directionWords[direction]} ${count} 項`,
  neverRated: (count: number) => `另有 ${count} 項任務兩次都沒有評，不列在這裡。`,
  belowTenth: '不到 0.1',
  showRest: (count: number) => `顯示其餘 ${count} 項`,
  showLess: '只看前 10 項',
  rowSentence: (
    label: string,
    before: string | null,
    now: string | null,
    required: string | null,
    lookingBack: string | null,
  ) =>
    `${label}：${[
      before === null ? '之前沒有評' : `之前 ${before}`,
      now === null ? '這次沒有評' : `這次 ${now}`,
      ...(required === null ? [] : [`要求 ${required}`]),
      ...(lookingBack === null ? [] : [`回頭看 ${lookingBack}`]),
    ].join('，')}。`,
  fallen: (name: string, before: string, now: string) => `${name}從 ${before} 降到 ${now}。`,
  fallenText: '降低不一定是退步：學得越多，對自己的標準可能越嚴。',
  fallenEvidence: '可以看看這些佐證再判斷：',
  lookingBackText: '虛線圓點是你回頭看，重新判斷當時的級別；原來的評級沒有變動。',
  sameVersion: '兩次用的是同一份職能基準，內容指紋相同。換版後的自評不會放在一起比。',
  otherVersion: (day: string) => `看另一版的歷次（最近 ${day}）`,
  print: '列印',
  snapshots: '快照',
  snapshotsText: (day: string) =>
    `快照是 ${day}那份自評現在的評級，之後怎麼改都不會變。它只存在這台裝置，刪除快照不影響自評。`,
  snapshotName: '快照名稱',
  takeSnapshot: '留成快照',
  snapshotTaken: (name: string) => `已留成快照「${name}」。`,
  noSnapshots: '還沒有快照。',
  snapshotLine: (day: string, coverage: string) => `${day}，${coverage}`,
  rename: '改名',
  renameOf: (name: string) => `改名：${name}`,
  saveName: '儲存名稱',
  remove: '刪除',
  removeOf: (name: string) => `刪除：${name}`,
  removeQuestion: (name: string) => `要刪除快照「${name}」嗎？`,
  removeText: '刪除後不能復原。自評本身不受影響。',
  removeConfirm: '刪除這份快照',
  cancel: '取消',
  compare: {
    title: '職務比較',
    eyebrowRated: (name: string) => `你的評級：${name}`,
    eyebrowPlain: (name: string) => `比較的基準：${name}`,
    choose: [{ text: '選兩份職能基準來比較。' }] as readonly Phrase[],
    chooseText: '有你的評級時，會一起看哪些知識技能已經具備；沒有評級也可以只比兩份基準的內容。',
    heading: (name: string, counts: ComparisonCounts, isRated: boolean): readonly Phrase[] => {
      const parts = [
        ...(counts.held > 0 ? [`${counts.held} 項已具備`] : []),
        ...(counts.short > 0 ? [`${counts.short} 項需補強`] : []),
        ...(counts.used > 0 ? [`${counts.used} 項已用到`] : []),
        ...(counts.unrated > 0 ? [`${counts.unrated} 項${isRated ? '文字相同但還沒評' : '兩份都有'}`] : []),
        ...(counts.added > 0 ? [`${counts.added} 項是新的`] : []),
      ]
      const subject = `${isRated ? '轉任' : ''}${name}：`
      if (counts.total === 0) return [{ text: subject }, { text: '原文沒有列出知識與技能。' }]
      if (counts.added === counts.total)
        return [{ text: '兩份沒有文字相同的知識技能，' }, { text: `${name}的 ${counts.total} 項都算新的。` }]
      const sentence = parts.map((part, index) => (index === 0 ? `${counts.total} 項知識技能中 ${part}` : part))
      return [{ text: subject }, ...toSentence(sentence)]
    },
    tooLittle: (coverage: string): readonly Phrase[] => [{ text: `${coverage}，` }, { text: '還比不出來。' }],
    tooLittleText: '評過一半以上，才看得出哪些已具備。下面先只比文字。',
    sameStandard: [{ text: '兩邊是同一份職能基準，' }, { text: '請改選另一份。' }] as readonly Phrase[],
    continue: '繼續自評',
    own: '你的評級',
    ownPlain: '職能基準',
    target: '想比的職能基準',
    none: '請選擇',
    option: (name: string, coverage: string | null) => (coverage === null ? `${name}，還沒評` : `${name}，${coverage}`),
    held: '已具備',
    short: '需補強',
    used: '已用到',
    usedText: '這份基準沒有訂職能級別，所以只說你用到過。',
    unrated: '文字相同，還沒評到',
    both: '兩份都有',
    similar: '文字相近，由你決定',
    similarCount: (count: number) => `${count} 項，先算新的`,
    added: '新增',
    addedAlso: (count: number) => `項，另有 ${count} 項在上面`,
    count: '項',
    levels: (own: string, required: number) => `${own} / ${required}`,
    usedIn: (tasks: string, ratings: number, own: string) => `你在 ${tasks} 用到，${ratings} 個指標平均 ${own}`,
    shortfall: (shortfall: string) => `差 ${shortfall}`,
    listedIn: (tasks: string) => `你的基準在 ${tasks} 用到`,
    ownText: '你的基準：',
    decidedSame: '你決定算同一項：',
    same: '算同一項',
    sameOf: (text: string) => `算同一項：${text}`,
    undo: '復原',
    undoOf: (text: string) => `復原，不算同一項：${text}`,
    taskCount: (count: number) => `${count} 項任務`,
    rule: '比的是文字，不是編號：同一個編號在兩份基準裡常是不同的內容。級別由用到它的任務推得，不是對知識或技能本身評分。態度沒有級別，不列入。',
  },
  versions: {
    title: '兩版比較',
    updated: '這份基準已更新。進行中的自評仍用原來那一份。',
    link: '比較兩版',
    heading: (counts: { same: number; changed: number; added: number; gone: number }): readonly Phrase[] => {
      const parts = [
        ...(counts.same > 0 ? [`${counts.same} 個指標文字相同`] : []),
        ...(counts.changed > 0 ? [`${counts.changed} 個改過`] : []),
        ...(counts.added > 0 ? [`${counts.added} 個新增`] : []),
        ...(counts.gone > 0 ? [`${counts.gone} 個不再列出`] : []),
      ]
      return [{ text: '這份基準已更新：' }, ...toSentence(parts)]
    },
    onlyOther: '指標的文字都沒有變，改的是其他部分，例如級別、知識或技能。',
    none: [{ text: '這份自評用的就是目前這一版。' }] as readonly Phrase[],
    text: '你的自評和評級都沒有變動，仍用開始時的那一份。文字和任務都相同的指標，才能照原來的評級帶到新的一次自評。',
    back: '回任務清單',
    newStandard: '看新版基準',
    changed: '改過',
    added: '新增',
    gone: '不再列出',
    same: '文字相同',
    before: '原來',
    now: '新版',
    movedTask: (task: string) => `文字相同，工作任務改為「${task}」`,
  },
}
