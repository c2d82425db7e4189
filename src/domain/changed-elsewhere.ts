import { type Result, err, ok } from './result.ts'

/** Another tab was faster. Nothing was written: what stands there now is shown beside what was to be written. */
export interface ChangedElsewhere<Stored> {
  readonly type: 'ChangedElsewhere'
  /** Null where it was removed. */
  readonly stored: Stored | null
}

export const changedElsewhere = <Stored>(stored: Stored | null): ChangedElsewhere<Stored> => ({
  type: 'ChangedElsewhere',
  stored,
})

/** The fields of a change that hold neither what the person has `seen` in them nor what is to be written. */
export const findUnseen = <Value extends object>(
  stored: Value,
  change: Partial<Value>,
  seen: Partial<Value>,
): readonly (keyof Value)[] =>
  (Object.keys(change) as (keyof Value)[]).filter(
    (field) => field in seen && !isSame(stored[field], seen[field]) && !isSame(stored[field], change[field]),
  )

/**
 * What is stored with a change laid over it. Two tabs that touch different fields both get theirs; where they touch the
 * same one, the second is refused. A field that is not in `seen` is written as it is.
 */
export const changeSeen = <Value extends object>(
  stored: Value | undefined,
  change: NoInfer<Partial<Value>>,
  seen: NoInfer<Partial<Value>>,
): Result<Value, ChangedElsewhere<Value>> => {
  if (stored === undefined) return err(changedElsewhere<Value>(null))
  if (findUnseen(stored, change, seen).length > 0) return err(changedElsewhere(stored))
  return ok({ ...stored, ...change })
}

/** Absent, null and blank are the same: nothing stands there that could be lost. */
const isSame = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one ?? '') === JSON.stringify(other ?? '')
