import type { RouteComponent } from 'vue-router'
import { createPageOfViews } from './page-of-views.ts'

/** The picture of a team, and behind it who belongs to it, what it requires, and its rules. */
export const loadTeamPage = async (): Promise<{ readonly default: RouteComponent }> => {
  const { default: view } = await import('../views/TeamView.vue')
  const views = {
    people: async () => (await import('../views/TeamPeopleView.vue')).default,
    requirements: async () => (await import('../views/TeamRequirementsView.vue')).default,
    rounds: async () => (await import('../views/TeamRoundsView.vue')).default,
    training: async () => (await import('../views/TeamTrainingView.vue')).default,
    calibration: async () => (await import('../views/TeamCalibrationView.vue')).default,
    settings: async () => (await import('../views/TeamSettingsView.vue')).default,
  }
  return { default: createPageOfViews(view, views, []) }
}

/** What a member has handed in, the manager's own rating of it, and talking both through. */
export const loadTeamMemberPage = async (): Promise<{ readonly default: RouteComponent }> => {
  const { default: view } = await import('../views/TeamMemberView.vue')
  const views = {
    rate: async () => (await import('../views/TeamRateView.vue')).default,
    talk: async () => (await import('../views/TeamTalkView.vue')).default,
  }
  return { default: createPageOfViews(view, views, ['memberId'], 'mode') }
}
