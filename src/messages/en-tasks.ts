import { plural } from './en-shell.ts'
import type { zhTWTasks } from './zh-TW-tasks.ts'

export const enTasks: typeof zhTWTasks = {
  title: 'Tasks',
  heading: (name, answered, total) => [
    { text: name, isOfficial: true },
    { text: `: ${answered} of ${plural(total, 'question')} answered` },
  ],
  done: 'Done',
  open: (answered, total) => `In progress ${answered}/${total}`,
  notStarted: 'Not begun',
  continue: 'Continue rating',
  questions: (count) => plural(count, 'question'),
}
