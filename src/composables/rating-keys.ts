/** What a key does on the rating screen. */
export type RatingCommand =
  | { readonly type: 'choose'; readonly digit: number }
  | { readonly type: 'undo' }
  | { readonly type: 'previous' }
  | { readonly type: 'next' }
  | { readonly type: 'help' }
  | { readonly type: 'note' }

/** What is read of a keyboard event. */
export interface PressedKey {
  readonly key: string
  readonly code: string
  readonly repeat: boolean
  readonly isComposing: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/**
 * Which command a key stands for, or null.
 *
 * Digits are read by their place on the keyboard: with a Zhuyin input method the number row types ㄅㄉㄓ. The number pad
 * counts only where it types digits, because with NumLock off the same keys are arrows.
 */
export const keyToCommand = (pressed: PressedKey): RatingCommand | null => {
  if (pressed.repeat || pressed.altKey) return null
  if (pressed.ctrlKey || pressed.metaKey) return isUndoShortcut(pressed) ? { type: 'undo' } : null
  const digit = pressed.shiftKey ? null : keyToDigit(pressed)
  if (digit !== null) return { type: 'choose', digit }
  switch (pressed.key) {
    case 'Backspace':
      return { type: 'undo' }
    case 'PageUp':
      return { type: 'previous' }
    case 'PageDown':
      return { type: 'next' }
    case '?':
    case '？':
      return { type: 'help' }
    default:
      return isNoteKey(pressed) ? { type: 'note' } : null
  }
}

const isUndoShortcut = ({ key, code, shiftKey }: PressedKey): boolean =>
  !shiftKey && (key.toLowerCase() === 'z' || code === 'KeyZ')

/** Letters are read by what they type; where an input method types something else, by their place. */
const isNoteKey = ({ key, code }: PressedKey): boolean =>
  /^[ -~]$/u.test(key) ? key.toLowerCase() === 'e' : code === 'KeyE'

const keyToDigit = ({ key, code }: PressedKey): number | null => {
  const row = /^Digit([0-9])$/u.exec(code)
  if (row !== null) return Number(row[1])
  return /^Numpad[0-9]$/u.test(code) && /^[0-9]$/u.test(key) ? Number(key) : null
}

/** A key that bounces sends the same digit again within this time; no finger is that fast. */
const bounceMilliseconds = 60

/** Tells the second of two equal digits that come too close together, with no other key between them. */
export const createBounceFilter = (): ((command: RatingCommand, at: number) => boolean) => {
  let last: { readonly digit: number | null; readonly at: number } | null = null
  return (command, at) => {
    const digit = command.type === 'choose' ? command.digit : null
    const isBounce = digit !== null && last?.digit === digit && at - last.at < bounceMilliseconds
    last = { digit, at }
    return isBounce
  }
}

/** A click that the arrow keys make has no pointer; only a pointer moves on. */
export const isPointerClick = (event: MouseEvent): boolean =>
  event instanceof PointerEvent ? event.pointerType !== '' : event.detail > 0
