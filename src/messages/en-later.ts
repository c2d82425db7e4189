import { enCalibration } from './en-calibration.ts'
import { enData } from './en-data.ts'
import { enHandover } from './en-handover.ts'
import { enImport } from './en-import.ts'
import { enPlan } from './en-plan.ts'
import { enProgress } from './en-progress.ts'
import { enSettings } from './en-settings.ts'
import { enTasks } from './en-tasks.ts'
import { enTeam } from './en-team.ts'
import { enTeamTalk } from './en-team-talk.ts'
import { enTeamWork } from './en-team-work.ts'
import { en } from './en.ts'
import type { zhTWLater } from './zh-TW-later.ts'

/** Every word of the screens in English: those of the main road, and those of the pages behind it. */
export const enLater: typeof zhTWLater = {
  ...en,
  tasks: enTasks,
  progress: enProgress,
  plan: enPlan,
  settings: enSettings,
  data: enData,
  handover: enHandover,
  team: enTeam,
  teamTalk: enTeamTalk,
  calibration: enCalibration,
  teamWork: enTeamWork,
  import: enImport,
}
