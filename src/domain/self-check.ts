import * as v from 'valibot'

/** Knowledge and skills: 不熟悉 / 需要協助 / 熟悉. */
export const familiarities = ['unfamiliar', 'needs-help', 'familiar'] as const
export type Familiarity = (typeof familiarities)[number]

/** Attitudes: 很少 / 有時 / 經常 / 總是. */
export const frequencies = ['rarely', 'sometimes', 'often', 'always'] as const
export type Frequency = (typeof frequencies)[number]

/** A person's own check of a knowledge, skill or attitude item. It enters no level, no gap and no radar. */
export type SelfCheck = Familiarity | Frequency

export const selfCheckSchema = v.picklist([...familiarities, ...frequencies])

/** Value by the id of the K, S or A item; no entry = not answered. */
export type SelfChecks = ReadonlyMap<string, SelfCheck>
