import { type ComputedRef, type Ref, computed, ref, watch } from 'vue'

type FieldValue = string | number | boolean

/** Which of two versions of a text somebody has chosen. */
export type ChosenVersion = 'here' | 'other'

/** A field that another tab has written differently since somebody began to write in it here. */
export interface DraftConflict<Field> {
  readonly field: Field
  readonly here: FieldValue
  readonly other: FieldValue
}

export interface SeenDraft<Fields extends Readonly<Record<string, FieldValue>>> {
  readonly draft: Ref<Fields>
  /** What differs from what was seen, and what was seen in those fields. */
  readonly take: () => { readonly change: Partial<Fields>; readonly seen: Partial<Fields> }
  readonly conflicts: ComputedRef<readonly DraftConflict<keyof Fields & string>[]>
  readonly settle: (field: keyof Fields, chosen: ChosenVersion) => void
}

/**
 * A form over something that another tab can change too. Fields that nobody has written in follow; of the others both
 * versions are shown until somebody chooses.
 */
export const useSeenDraft = <Fields extends Readonly<Record<string, FieldValue>>>(
  id: () => string | undefined,
  stored: () => Fields,
): SeenDraft<Fields> => {
  const draft = ref({ ...stored() }) as Ref<Fields>
  const seen = ref({ ...stored() }) as Ref<Fields>
  const current = computed(stored)
  const fields = Object.keys(draft.value) as (keyof Fields & string)[]
  const put = (target: Ref<Fields>, field: keyof Fields): void => {
    target.value = { ...target.value, [field]: current.value[field] }
  }

  watch(id, () => {
    draft.value = { ...current.value }
    seen.value = { ...current.value }
  })
  watch(current, (next) => {
    for (const field of fields) {
      const isUntouched = draft.value[field] === seen.value[field]
      if (isUntouched) put(draft, field)
      if (isUntouched || draft.value[field] === next[field]) put(seen, field)
    }
  })

  return {
    draft,
    take: () => {
      const written = fields.filter((field) => draft.value[field] !== seen.value[field])
      return { change: pick(draft.value, written), seen: pick(seen.value, written) }
    },
    conflicts: computed(() =>
      fields.flatMap((field) => {
        const [here, base, other] = [draft.value[field], seen.value[field], current.value[field]]
        if (here === undefined || other === undefined) return []
        return here === base || other === base || here === other ? [] : [{ field, here, other }]
      }),
    ),
    settle: (field, chosen) => {
      put(seen, field)
      if (chosen === 'other') put(draft, field)
    },
  }
}

const pick = <Fields extends object>(values: Fields, fields: readonly (keyof Fields)[]): Partial<Fields> =>
  Object.fromEntries(fields.map((field) => [field, values[field]])) as Partial<Fields>
