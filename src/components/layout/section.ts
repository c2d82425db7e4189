/** The top-level part of the app that a page belongs to; pages such as 資料與隱私 belong to none. */
export type Section = 'assess' | 'result' | 'plan' | 'team'

/** The parts in the order of both main menus, each with where its link leads, its word and its picture. */
export const sections = [
  { section: 'assess', route: 'home', word: 'selfAssessment', icon: 'pen' },
  { section: 'result', route: 'last-result', word: 'result', icon: 'bars' },
  { section: 'plan', route: 'plan', word: 'plan', icon: 'plan' },
  { section: 'team', route: 'team', word: 'team', icon: 'team' },
] as const satisfies readonly { readonly section: Section; readonly [part: string]: string }[]
