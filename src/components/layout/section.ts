/** The top-level part of the app that a page belongs to; pages such as 資料與隱私 belong to none. */
export type Section = 'assess' | 'result' | 'plan' | 'team'
