import { describe, expect, it } from 'vitest'
import { type PressedKey, createBounceFilter, keyToCommand } from '../../src/composables/rating-keys.ts'

const pressed = (changes: Partial<PressedKey>): PressedKey => ({
  key: '',
  code: '',
  repeat: false,
  isComposing: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...changes,
})

const choose = (digit: number) => ({ type: 'choose', digit })

describe('a key on the rating screen', () => {
  it('chooses by its place in the row of digits, whatever it types', () => {
    for (let digit = 0; digit <= 9; digit += 1)
      expect(keyToCommand(pressed({ key: `${digit}`, code: `Digit${digit}` }))).toEqual(choose(digit))
    // Zhuyin types ㄓ, French types an accent, and an input method hides what is typed.
    for (const key of ['ㄓ', 'ˋ', '$', 'Process', 'Unidentified', '４'])
      expect(keyToCommand(pressed({ key, code: 'Digit4' }))).toEqual(choose(4))
    expect(keyToCommand(pressed({ key: 'Process', code: 'Digit4', isComposing: true }))).toEqual(choose(4))
  })

  it.each([
    ['chooses on the number pad', { key: '4', code: 'Numpad4' }, choose(4)],
    ['does nothing on the number pad where it moves', { key: 'ArrowLeft', code: 'Numpad4' }, null],
    ['pages on the number pad where it moves', { key: 'PageUp', code: 'Numpad9' }, { type: 'previous' }],
    ['takes back with Backspace', { key: 'Backspace', code: 'Backspace' }, { type: 'undo' }],
    ['takes back with Control and Z', { key: 'z', code: 'KeyZ', ctrlKey: true }, { type: 'undo' }],
    ['takes back with Command and Z', { key: 'z', code: 'KeyZ', metaKey: true }, { type: 'undo' }],
    ['takes back with Z where it types ㄈ', { key: 'ㄈ', code: 'KeyZ', ctrlKey: true }, { type: 'undo' }],
    ['takes back with Z where another key types it', { key: 'Z', code: 'KeyW', ctrlKey: true }, { type: 'undo' }],
    ['goes to the one before', { key: 'PageUp', code: 'PageUp' }, { type: 'previous' }],
    ['goes to the next one', { key: 'PageDown', code: 'PageDown' }, { type: 'next' }],
    ['helps', { key: '?', code: 'Slash', shiftKey: true }, { type: 'help' }],
    ['helps in full width', { key: '？', code: 'Slash', shiftKey: true }, { type: 'help' }],
  ])('%s', (_, key, command) => {
    expect(keyToCommand(pressed(key))).toEqual(command)
  })

  it.each([
    ['a digit that is held down', { key: '4', code: 'Digit4', repeat: true }],
    ['Backspace that is held down', { key: 'Backspace', code: 'Backspace', repeat: true }],
    ['a shortcut of the browser', { key: '4', code: 'Digit4', ctrlKey: true }],
    ['a shortcut of a Mac', { key: '4', code: 'Digit4', metaKey: true }],
    ['a digit with Alt', { key: '¢', code: 'Digit4', altKey: true }],
    ['a sign above a digit', { key: '$', code: 'Digit4', shiftKey: true }],
    ['redoing', { key: 'Z', code: 'KeyZ', ctrlKey: true, shiftKey: true }],
    ['Z alone', { key: 'z', code: 'KeyZ' }],
    ['Backspace with Control', { key: 'Backspace', code: 'Backspace', ctrlKey: true }],
    ['an arrow, which belongs to the radios', { key: 'ArrowDown', code: 'ArrowDown' }],
    ['the blank, which belongs to the focus', { key: ' ', code: 'Space' }],
    ['a function key', { key: 'F4', code: 'F4' }],
  ])('leaves alone %s', (_, key) => {
    expect(keyToCommand(pressed(key))).toBeNull()
  })
})

describe('a key that bounces', () => {
  it.each([
    [
      'drops the same digit within 60 ms',
      [
        [4, 0],
        [4, 59],
      ],
      [false, true],
    ],
    [
      'keeps the same digit after 60 ms',
      [
        [4, 0],
        [4, 60],
      ],
      [false, false],
    ],
    [
      'keeps another digit at once',
      [
        [4, 0],
        [5, 1],
      ],
      [false, false],
    ],
    [
      'drops every one of a series',
      [
        [4, 0],
        [4, 40],
        [4, 80],
        [4, 120],
      ],
      [false, true, true, true],
    ],
    [
      'keeps a digit that another one parts',
      [
        [4, 0],
        [5, 10],
        [4, 20],
      ],
      [false, false, false],
    ],
    [
      'keeps a digit that is given again after it was taken back',
      [
        [4, 0],
        ['undo', 10],
        ['undo', 15],
        [4, 20],
        [4, 30],
      ],
      [false, false, false, false, true],
    ],
    ['keeps the very first digit, also at time 0', [[0, 0]], [false]],
  ] as const)('%s', (_, presses, dropped) => {
    const isBounce = createBounceFilter()
    expect(
      presses.map(([key, at]) => isBounce(key === 'undo' ? { type: 'undo' } : { type: 'choose', digit: key }, at)),
    ).toEqual(dropped)
  })

  it('is remembered for each screen by itself', () => {
    const [one, other] = [createBounceFilter(), createBounceFilter()]
    const command = { type: 'choose', digit: 4 } as const
    expect([one(command, 0), other(command, 1)]).toEqual([false, false])
  })
})
