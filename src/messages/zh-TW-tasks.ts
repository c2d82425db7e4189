import type { Phrase } from './zh-TW-shell.ts'

export const zhTWTasks = {
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
}
