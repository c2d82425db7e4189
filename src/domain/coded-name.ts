/** What documents print with a code, a name, or both. */
export interface Coded {
  readonly code: string | null
  readonly name: string | null
}

/** A code and the name it stands for: 「T1.1 選擇平台」; '' where there is neither. */
export const toCodedName = ({ code, name }: Coded): string => [code, name].filter(Boolean).join(' ')

/** A standard by its name, and its code where it has one: 「跨境電商營運人員 KRM4224-001v1」. */
export const toStandardTitle = ({ name, code }: Coded): string => [name, code].filter(Boolean).join(' ')
