import { type ComputedRef, type WritableComputedRef, computed, shallowRef } from 'vue'
import { toStandardTitle } from '../domain/coded-name.ts'
import type { CompetencyStandard } from '../domain/competency-standard.ts'
import { type Result, ok } from '../domain/result.ts'
import { type Team, lookAtStandard } from '../domain/team.ts'
import type { CatalogFailure } from '../services.ts'
import { useCatalogStore } from './catalog.ts'

/** Stands for the standard of the team where it is not, or not in this wording, among the bundled ones. */
const keptStandard = 'kept'

export interface StandardChoice {
  readonly options: ComputedRef<readonly { readonly value: string; readonly label: string }[]>
  /** Empty where nothing is chosen. */
  readonly chosen: WritableComputedRef<string>
  /** Not the one that the team looks at now. */
  readonly isOther: ComputedRef<boolean>
  /** How many entries the team's requirements for the chosen one have. */
  readonly requirements: ComputedRef<number>
  readonly failure: ComputedRef<CatalogFailure | null>
  /** The chosen standard; null for the one that the team looks at already. */
  readonly load: () => Promise<Result<CompetencyStandard | null, CatalogFailure>>
}

/** Which standard a team is to look at: any of the bundled ones, or the one that it has. */
export const useStandardChoice = (team: () => Team | null | undefined): StandardChoice => {
  const catalog = useCatalogStore()
  void catalog.loadEntries()
  const picked = shallowRef<string | null>(null)
  const loadFailure = shallowRef<CatalogFailure | null>(null)
  const bundled = computed(() => catalog.entries ?? [])
  const current = computed(() => team()?.standard ?? null)
  const currentValue = computed(() => {
    if (current.value === null) return ''
    const { contentHash } = current.value
    return bundled.value.find((entry) => entry.contentHash === contentHash)?.id ?? keptStandard
  })
  const chosen = computed({
    get: () => picked.value ?? currentValue.value,
    set: (value: string) => {
      picked.value = value
      loadFailure.value = null
    },
  })
  const isOther = computed(() => current.value !== null && chosen.value !== currentValue.value)

  const load: StandardChoice['load'] = async () => {
    if (current.value !== null && !isOther.value) return ok(null)
    const loaded = await catalog.loadOutline(chosen.value)
    loadFailure.value = loaded.ok ? null : loaded.error
    return loaded.ok ? ok(loaded.value.standard) : loaded
  }

  return {
    options: computed(() => [
      ...(current.value !== null && currentValue.value === keptStandard
        ? [{ value: keptStandard, label: toStandardTitle(current.value) }]
        : []),
      ...bundled.value.map((entry) => ({ value: entry.id, label: toStandardTitle(entry) })),
    ]),
    chosen,
    isOther,
    requirements: computed(() => {
      const standard = bundled.value.find(({ id }) => id === chosen.value) ?? (isOther.value ? null : current.value)
      const looking = team()
      return looking == null || standard === null ? 0 : countEntries(looking, standard)
    }),
    failure: computed(() => loadFailure.value ?? catalog.failure),
    load,
  }
}

const countEntries = (team: Team, { id, code, name, contentHash }: NonNullable<Team['standard']>): number =>
  lookAtStandard(team, { id, code, name, contentHash }).profile?.entries.length ?? 0
