import { type Answer, isSameAnswer } from '../domain/answer.ts'

/** One of the ten radios of the rating screen: the digit that chooses it and the answer it stands for. */
export interface RatingOption {
  readonly digit: number
  readonly answer: Answer
}

/** The six levels. */
export const levelOptions: readonly RatingOption[] = [
  { digit: 1, answer: { status: 'rated', level: 1 } },
  { digit: 2, answer: { status: 'rated', level: 2 } },
  { digit: 3, answer: { status: 'rated', level: 3 } },
  { digit: 4, answer: { status: 'rated', level: 4 } },
  { digit: 5, answer: { status: 'rated', level: 5 } },
  { digit: 6, answer: { status: 'rated', level: 6 } },
]

/** 還不會做, which is a rating, and the three answers that are none. */
export const otherOptions: readonly RatingOption[] = [
  { digit: 0, answer: { status: 'rated', level: 0 } },
  { digit: 7, answer: { status: 'no-opportunity' } },
  { digit: 8, answer: { status: 'not-applicable' } },
  { digit: 9, answer: { status: 'skipped' } },
]

/** In the order of the screen. */
export const ratingOptions: readonly RatingOption[] = [...levelOptions, ...otherOptions]

export const answerToOption = (answer: Answer | undefined): RatingOption | null =>
  answer === undefined ? null : (ratingOptions.find((option) => isSameAnswer(option.answer, answer)) ?? null)

export const digitToOption = (digit: number): RatingOption | null =>
  ratingOptions.find((option) => option.digit === digit) ?? null
