import { itemAt } from './lists'
import type { Random } from './random'
import { attitudeClauses, type Field, leadingDigit, leadingLatin, rareWords, shortWords } from './vocabulary'

export const isHan = (character: string): boolean => /^\p{Script=Han}$/u.test(character)
export const isLatinLetter = (character: string): boolean => /^[A-Za-z]$/.test(character)
export const startsWithDigit = (text: string): boolean => /^[0-9]/.test(text)

const longestText = 80
const firstCharacter = (text: string): string => Array.from(text)[0] ?? ''
const lastCharacter = (text: string): string => Array.from(text).at(-1) ?? ''
const isLatin = (character: string): boolean => /^[A-Za-z0-9]$/.test(character)

/**
 * Joins words the way people type them: with or without a blank where Han meets Latin, never with one between two Han
 * characters or beside full-width punctuation, because such a blank would be taken for a line wrap.
 */
export const joinWords = (words: readonly string[], spaced: boolean): string =>
  words.reduce((text, word) => {
    if (text === '' || word === '') return text + word
    const before = lastCharacter(text)
    const after = firstCharacter(word)
    if (isLatin(before) && isLatin(after)) return `${text} ${word}`
    const mixed = (isLatin(before) && isHan(after)) || (isHan(before) && isLatin(after))
    return mixed && spaced ? `${text} ${word}` : text + word
  }, '')

type Composer = (random: Random, field: Field) => readonly string[]

const compose = (random: Random, field: Field, composers: readonly Composer[]): string => {
  const words = random.pick(composers)(random, field)
  const text = joinWords(words, random.chance(0.5))
  return Array.from(text).length <= longestText ? text : compose(random, field, composers)
}

const object = (random: Random, field: Field): string => random.pick(field.objects)
const action = (random: Random, field: Field): string => random.pick(field.actions)

/** Two different words. */
const twoOf = (random: Random, words: readonly string[]): readonly [string, string] => {
  const shuffled = random.shuffle(words)
  return [itemAt(shuffled, 0), itemAt(shuffled, 1)]
}

const nameComposers: readonly Composer[] = [
  (random, field) => [action(random, field), object(random, field)],
  (random, field) => {
    const [first, second] = twoOf(random, field.objects)
    return [action(random, field), first, random.pick(['與', '及', '、']), second]
  },
  (random, field) => ['運用', random.pick(field.tools), action(random, field), object(random, field)],
  (random, field) => [twoOf(random, field.objects).join('/'), action(random, field)],
  (random, field) => {
    const [first, second] = twoOf(random, field.objects)
    return [action(random, field), first, '(', second, '、', random.pick(field.tools), ')']
  },
  (random, field) => {
    const [first, second] = twoOf(random, field.objects)
    return [action(random, field), first, '（含', second, '）']
  },
]

const unusualNameComposers: readonly Composer[] = [
  (random, field) => [random.pick(leadingLatin), action(random, field)],
  (random, field) => [random.pick(leadingDigit), object(random, field)],
  (random) => [random.pick(rareWords)],
  (random) => [random.pick(shortWords)],
  (random, field) => ['「', object(random, field), '」', action(random, field)],
]

const withUnusual = (ordinary: readonly Composer[]): readonly Composer[] => [
  ...ordinary,
  ...ordinary,
  ...unusualNameComposers,
]

export const taskName = (random: Random, field: Field): string => compose(random, field, withUnusual(nameComposers))

const outputComposers: readonly Composer[] = [
  (random, field) => [random.pick(field.papers)],
  (random, field) => [object(random, field), random.pick(field.papers)],
  (random, field) => [random.pick(field.papers), '(', twoOf(random, field.objects).join('、'), ')'],
  (random, field) => [twoOf(random, field.objects).join('、'), '等', random.pick(field.papers)],
  (random, field) => [random.pick(field.tools), random.pick(field.papers)],
]

export const outputName = (random: Random, field: Field): string => compose(random, field, withUnusual(outputComposers))

const disciplineComposers: readonly Composer[] = [
  (random, field) => [random.pick(field.disciplines), random.pick(['知識', '基礎', '概論', '原理與應用'])],
  (random, field) => [object(random, field), '的', random.pick(field.disciplines), '概念'],
  (random, field) => [twoOf(random, field.disciplines).join(random.pick(['、', '與'])), '知識'],
  (random, field) => [random.pick(field.tools), random.pick(['應用知識', '功能', '操作原則'])],
  (random, field) => [random.pick(field.bases), '(如', twoOf(random, field.objects).join('、'), '等)'],
  (random, field) => [twoOf(random, field.objects).join('/'), '矩陣'],
]
const aptitudeComposers: readonly Composer[] = [
  (random, field) => [random.pick(field.aptitudes), random.pick(['能力', '技能', '技巧'])],
  (random, field) => [object(random, field), random.pick(field.aptitudes), '能力'],
  (random, field) => [twoOf(random, field.aptitudes).join('、'), '及判斷能力'],
  (random, field) => [random.pick(field.tools), '操作技能'],
  (random, field) => [action(random, field), object(random, field), '的', random.pick(field.aptitudes), '技能'],
]

export const competencyName = (random: Random, field: Field, letter: 'K' | 'S'): string =>
  compose(random, field, withUnusual(letter === 'K' ? disciplineComposers : aptitudeComposers))

/** Han characters only and at least seven of them: can be cut anywhere and carry any oddity. */
export const plainName = (random: Random, field: Field): string =>
  action(random, field) + object(random, field) + '的' + random.pick(field.disciplines)

const sentenceComposers: readonly Composer[] = [
  (random, field) => {
    const [first, second] = twoOf(random, field.objects)
    const [before, after] = twoOf(random, field.actions)
    return ['依', random.pick(field.bases), '，', before, first, '與', second, '，以', after, object(random, field)]
  },
  (random, field) => {
    const [first, second] = twoOf(random, field.objects)
    const [before, after] = twoOf(random, field.actions)
    return ['能', before, first, '，並', after, second]
  },
  (random, field) => {
    const [first, second] = twoOf(random, field.tools)
    return ['運用', first, '、', second, '等工具', action(random, field), object(random, field)]
  },
  (random, field) => {
    const percentage = `${random.integer(80, 99)}%`
    return [
      '使用',
      random.pick(field.tools),
      action(random, field),
      object(random, field),
      '，達成率',
      percentage,
      '以上',
    ]
  },
  (random, field) => {
    const details = twoOf(random, field.objects).join('、')
    return ['確認', random.pick(field.papers), '(', details, ')符合', random.pick(field.bases)]
  },
  (random, field) => {
    const [first, second] = twoOf(random, field.objects)
    return ['以「', first, '」為主題', action(random, field), random.pick(field.papers), '（含', second, '）']
  },
  (random, field) => {
    const examples = twoOf(random, field.objects).join('、')
    return [
      '每',
      `${random.integer(2, 12)}`,
      '個月',
      action(random, field),
      random.pick(field.papers),
      '，如：',
      examples,
    ]
  },
  (random, field) => [random.pick(leadingLatin), '上線後，', action(random, field), object(random, field)],
  (random, field) => {
    const quoted = `"${object(random, field)}"`
    return ['將', random.pick(rareWords), '列入', random.pick(field.papers), '，並通知', quoted, '的負責人員']
  },
  (random, field) => [random.pick(leadingDigit), '完成後', action(random, field), object(random, field)],
  (random, field) => [action(random, field), object(random, field)],
]
const longSentences: readonly Composer[] = sentenceComposers.slice(0, 7)

export type FinalStop = 'always' | 'never' | 'mixed'

const withFinalStop = (random: Random, text: string, stop: FinalStop): string =>
  stop === 'always' || (stop === 'mixed' && random.chance(0.5)) ? `${text}。` : text

export const indicatorText = (random: Random, field: Field, stop: FinalStop): string => {
  const first = compose(random, field, sentenceComposers)
  const second = random.chance(0.15) ? compose(random, field, longSentences) : ''
  const both = second === '' ? first : `${first}。${second}`
  return withFinalStop(random, Array.from(both).length < longestText ? both : first, stop)
}

/** One sentence of Han characters without 。, for cells whose parts are told apart by 。 and for forced oddities. */
export const plainSentence = (random: Random, field: Field): string => {
  const [first, second] = twoOf(random, field.objects)
  const [before, after] = twoOf(random, field.actions)
  return `依${random.pick(field.bases)}${before}${first}並${after}${second}`
}

export const subItemName = (random: Random, field: Field): string =>
  compose(random, field, [...nameComposers, (one) => [one.pick(shortWords)]])

export const attitudeDescription = (random: Random): string =>
  `${random.pickSeveral(attitudeClauses, random.integer(1, 3)).join('，')}。`

export const workDescription = (random: Random, field: Field): string => {
  const [first, second] = twoOf(random, field.objects)
  const [before, after] = twoOf(random, field.actions)
  const text = `從事${first}之${before}、${second}${after}及${object(random, field)}管理等工作`
  return withFinalStop(random, text, 'mixed')
}
