import { createEntry, type Entry, type Workshop } from './draft'
import { competencyName, plainName, subItemName } from './wording'

export type CompetencyLetter = 'K' | 'S'

/** The knowledge or the skills of one document: numbered as they come up, drawn again by later tasks. */
export interface CompetencyPool {
  readonly letter: CompetencyLetter
  /** Some items that were drawn before and some new ones, in the order of their codes. */
  readonly draw: (count: number) => readonly Entry[]
  /** A new item that no other list draws again. */
  readonly drawOnce: (kind: 'plain' | 'with-sub-items' | 'without-name' | 'reusing-code') => Entry
  /** Items without codes; a name stands for one item only. */
  readonly drawUncoded: (count: number, sentences: boolean) => readonly Entry[]
}

const numberOf = ({ code }: Entry): number => Number((code ?? '').slice(1))

/** The parent keeps its ： where it has one. */
const withColon = (workshop: Workshop, name: string): string => (workshop.random.chance(0.7) ? `${name}：` : name)

export const createCompetencyPool = (workshop: Workshop, letter: CompetencyLetter): CompetencyPool => {
  const { random, field, habits } = workshop
  const names = new Set<string>()
  const drawable: Entry[] = []
  let number = 0

  const unique = (wording: () => string): string => {
    const name = wording()
    if (names.has(name))
      return unique(() => `${plainName(random, field)}${random.pick(['導論', '實務', '進階', '綜論'])}`)
    names.add(name)
    return name
  }
  const nextCode = (): string => {
    number += 1
    return letter + (habits.paddedCodes ? String(number).padStart(2, '0') : String(number))
  }
  const createNew = (): Entry =>
    createEntry(
      nextCode(),
      unique(() => competencyName(random, field, letter)),
    )

  const draw = (count: number): readonly Entry[] => {
    const again = random.pickSeveral(drawable, random.integer(0, Math.min(count, drawable.length)))
    const fresh = Array.from({ length: count - again.length }, createNew)
    drawable.push(...fresh)
    return [...again, ...fresh].sort((left, right) => numberOf(left) - numberOf(right))
  }

  const drawOnce: CompetencyPool['drawOnce'] = (kind) => {
    const plain = (): string => unique(() => plainName(random, field))
    switch (kind) {
      case 'plain':
        return createEntry(nextCode(), plain())
      case 'with-sub-items':
        return createEntry(nextCode(), withColon(workshop, plain()), {
          children: Array.from({ length: random.integer(2, 6) }, () => subItemName(random, field)),
        })
      case 'without-name':
        return createEntry(drawable.length > 0 && random.chance(0.3) ? random.pick(drawable).code : nextCode(), null)
      case 'reusing-code':
        return createEntry(random.pick(drawable).code, plain())
    }
  }

  const drawUncoded: CompetencyPool['drawUncoded'] = (count, sentences) =>
    Array.from({ length: count }, () =>
      createEntry(null, unique(() => plainName(random, field)) + (sentences ? '。' : '')),
    )

  return { letter, draw, drawOnce, drawUncoded }
}
