import { zhTWCalibration } from './zh-TW-calibration.ts'
import { zhTWData } from './zh-TW-data.ts'
import { zhTWHandover } from './zh-TW-handover.ts'
import { zhTWImport } from './zh-TW-import.ts'
import { zhTWPlan } from './zh-TW-plan.ts'
import { zhTWProgress } from './zh-TW-progress.ts'
import { zhTWSettings } from './zh-TW-settings.ts'
import { zhTWTasks } from './zh-TW-tasks.ts'
import { zhTWTeam } from './zh-TW-team.ts'
import { zhTWTeamTalk } from './zh-TW-team-talk.ts'
import { zhTWTeamWork } from './zh-TW-team-work.ts'
import { zhTW } from './zh-TW.ts'

/** Every word of the screens in Traditional Chinese: those of the main road, and those of the pages behind it. */
export const zhTWLater = {
  ...zhTW,
  tasks: zhTWTasks,
  progress: zhTWProgress,
  plan: zhTWPlan,
  settings: zhTWSettings,
  data: zhTWData,
  handover: zhTWHandover,
  team: zhTWTeam,
  teamTalk: zhTWTeamTalk,
  calibration: zhTWCalibration,
  teamWork: zhTWTeamWork,
  import: zhTWImport,
}
