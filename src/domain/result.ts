/**
 * An outcome the user can meet: either a value or an expected failure.
 *
 * Expected failures (a damaged file, a full disk) are values, so that the type checker asks for a sentence to show.
 * Broken invariants are thrown and caught once, at the top of the app.
 */
export type Result<Value, Failure> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: Failure }

export const ok = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({ ok: true, value })

export const err = <Failure>(error: Failure): { readonly ok: false; readonly error: Failure } => ({ ok: false, error })
