import type { Phrase } from './zh-TW-shell.ts'

const printed = (levels: readonly number[]): string => {
  if (levels.length === 0) return '原文沒有訂級別'
  return levels.length > 1 ? `原文並列 ${levels.join('、')}` : `原文 ${levels.join('')} 級`
}

/** Requirements and importance that the person sets. */
export const zhTWRequirements = {
  title: '要求級別與重要性',
  heading: (sheet: {
    readonly taskCount: number
    readonly undecidedCount: number
    readonly withoutLevelCount: number
    readonly setCount: number
  }): readonly Phrase[] => {
    if (sheet.undecidedCount > 0)
      return [
        { text: `${sheet.undecidedCount} 項任務` },
        { text: '原文並列兩個以上的級別，' },
        { text: '等你決定用哪一級。' },
      ]
    if (sheet.withoutLevelCount === sheet.taskCount)
      return [{ text: '這份基準沒有訂職能級別，' }, { text: '設了目標級別才有差距。' }]
    if (sheet.withoutLevelCount > 0) return [{ text: `還有 ${sheet.withoutLevelCount} 項任務沒有要求級別。` }]
    if (sheet.setCount === 0) return [{ text: `${sheet.taskCount} 項任務的要求級別` }, { text: '都依原文。' }]
    return [{ text: `你設定了 ${sheet.setCount} 項，` }, { text: '其餘依原文。' }]
  },
  lead: '這裡的設定只改變這份自評的要求、差距和優先順序；評級和原文都不會變。',
  nextRound: '下一次用同一份基準自評時，會沿用這些設定。',
  back: '看差距結果',
  resetAll: '全部改回原文',
  confirmResetAll: (count: number) => `${count} 項設定會移除，級別和重要性都回到原文與預設。`,
  confirm: '移除這些設定',
  cancel: '取消',
  link: '要求級別與重要性',
  linkOpen: (count: number) => `${count} 項任務原文並列，決定用哪一級`,
  linkNoLevel: '自訂要求級別',
  setLevels: '設定要求級別',
  noLevels: '原文沒有訂職能級別。',
  noLevelsText: '自訂目標級別以後，結果就會有差距。',
  dutyUndecided: (levels: readonly number[], open: number, highest: number) =>
    `原文並列 ${levels.join('、')}，沒有說明哪項任務用哪一級。${open} 項任務暫以 ${highest} 計。`,
  dutyWithoutLevel: (open: number) => `原文沒有訂級別。${open} 項任務還沒有目標級別。`,
  dutyChosen: (level: number) => `這項職責的任務都用 ${level} 級，你設定的。`,
  dutyMixed: '這項職責的任務，你設定了不同的級別。',
  dutyGroup: (name: string) => `${name}整項職責的級別`,
  dutyLevel: (level: number) => `都用 ${level} 級`,
  resetDuty: '改回原文的級別',
  level: '要求級別',
  levelOf: (name: string) => `${name}的要求級別`,
  levelName: (level: number) => `${level} 級`,
  importance: '重要性',
  importanceOf: (name: string) => `${name}的重要性`,
  importanceOption: (importance: number, isDefault: boolean) => (isDefault ? `${importance}（預設）` : `${importance}`),
  importanceText: '重要性 1–6，6 最重要；沒有設定時是 3。差距乘上重要性，決定優先補強的順序。',
  printed,
  sameAsTask: '與任務相同',
  ownEntry: (day: string) => `你設定的，${day}`,
  handedOut: (by: string | null, day: string) => `${by ?? '主管或人資'}訂定，${day}`,
  setInside: (count: number) => `${count} 個指標另有設定`,
  reason: '原因（可不填）',
  reasonOf: (name: string) => `${name}的設定原因`,
  reasonShown: (reason: string) => `原因：${reason}`,
  indicators: (count: number) => `${count} 個指標`,
  details: (count: number) => `${count} 個指標與原因`,
  reset: '改回原文',
  resetOf: (name: string) => `${name}：改回原文`,
  changed: '已更新要求級別與重要性。',
}
