import { describe, expect, it, vi } from 'vitest'
import { createTextCopier } from '../../src/infrastructure/clipboard.ts'

const copierOf = (navigator: unknown) => createTextCopier(navigator as Navigator)

describe('the clipboard', () => {
  it('takes a text', async () => {
    const writeText = vi.fn(() => Promise.resolve())
    expect(await copierOf({ clipboard: { writeText } })('摘要')).toBe(true)
    expect(writeText.mock.calls).toEqual([['摘要']])
  })

  it.each([
    ['refuses', { clipboard: { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) } }],
    ['has none, as outside a secure context', {}],
    ['says that it has none', { clipboard: undefined }],
  ])('is said to be closed where the browser %s', async (_, navigator) => {
    expect(await copierOf(navigator)('摘要')).toBe(false)
  })
})
