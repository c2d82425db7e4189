import { describe, expect, it } from 'vitest'
import { countCharacters, joinEvidence, typedToEvidence } from '../../src/domain/evidence-draft.ts'

describe('what is stored of a note', () => {
  it.each([
    ['nothing', { text: '', address: '' }, { text: '', link: '' }],
    ['a text', { text: '做過', address: '' }, { text: '做過', link: '' }],
    [
      'a web address, without blanks around it',
      { text: '做過', address: '  https://a.tw/x ' },
      { text: '做過', link: 'https://a.tw/x' },
    ],
    [
      'an address of another kind as text',
      { text: '做過', address: 'javascript:alert(1)' },
      { text: '做過\njavascript:alert(1)', link: '' },
    ],
    ['half an address as text', { text: '', address: 'www.a.tw' }, { text: 'www.a.tw', link: '' }],
    [
      'a text exactly as it was typed',
      { text: ' \u202Eabc\u0000\n', address: '' },
      { text: ' \u202Eabc\u0000\n', link: '' },
    ],
  ])('is %s', (_, typed, stored) => {
    expect(typedToEvidence(typed)).toEqual(stored)
  })
})

describe('two notes as one', () => {
  it.each([
    [
      { text: 'A', link: '' },
      { text: 'B', link: '' },
      { text: 'A\nB', link: '' },
    ],
    [
      { text: '', link: '' },
      { text: 'B', link: 'https://b.tw' },
      { text: 'B', link: 'https://b.tw' },
    ],
    [
      { text: 'A', link: 'https://a.tw' },
      { text: '', link: 'https://b.tw' },
      { text: 'A\nhttps://b.tw', link: 'https://a.tw' },
    ],
    [
      { text: 'A', link: 'https://a.tw' },
      { text: 'B', link: 'https://a.tw' },
      { text: 'A\nB', link: 'https://a.tw' },
    ],
  ])('%o and %o', (one, other, both) => {
    expect(joinEvidence(one, other)).toEqual(both)
  })
})

describe('the count of characters', () => {
  it.each([
    ['', 0],
    ['佐證 a', 4],
    ['👩‍👩‍👧', 1],
    ['字'.repeat(10_000), 10_000],
  ])('of %j is %i', (text, count) => {
    expect(countCharacters(text)).toBe(count)
  })
})
