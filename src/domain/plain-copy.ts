/**
 * A copy in plain JSON that shares nothing with a screen: a reactive proxy cannot be stored, and what is frozen or
 * handed over must not change with what is edited later.
 */
export const toPlain = <Value>(value: Value): Mutable<Value> => JSON.parse(JSON.stringify(value)) as Mutable<Value>

type Mutable<Value> = Value extends readonly (infer Item)[]
  ? Mutable<Item>[]
  : Value extends object
    ? { -readonly [Key in keyof Value]: Mutable<Value[Key]> }
    : Value
