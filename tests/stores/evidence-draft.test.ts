import { describe, expect, it } from 'vitest'
import type { Evidence } from '../../src/domain/evidence.ts'
import { createEvidenceDraft } from '../../src/stores/evidence-draft.ts'
import { settled } from '../support/services.ts'
import { createStandard, indicatorAt } from '../support/stored-standard.ts'

const indicator = indicatorAt(createStandard(), 0)
const text = (value: string): Evidence => ({ text: value, link: '' })

/** A draft whose every save waits until it is ended. */
const createDraft = (stored: Evidence = text('')) => {
  const begun: (readonly [base: string, next: string])[] = []
  const waiting: ((isWritten: boolean) => void)[] = []
  const draft = createEvidenceDraft({
    indicator,
    stored,
    save: (base, next) => {
      begun.push([base.text, next.text])
      return new Promise((resolve) => waiting.push(resolve))
    },
  })
  const finish = async (isWritten = true): Promise<void> => {
    await settled()
    waiting.shift()?.(isWritten)
    await settled()
  }
  return { draft, begun, finish }
}

describe('writing a note', () => {
  it('is changed, then being saved, then saved', async () => {
    const { draft, begun, finish } = createDraft()
    draft.type({ text: '做' })
    draft.type({ text: '做過' })
    expect([begun, draft.state.value]).toEqual([[], 'changed'])
    void draft.save()
    await settled()
    expect([begun, draft.state.value]).toEqual([[['', '做過']], 'saving'])
    await finish()
    expect(draft.state.value).toBe('saved')
  })

  it('is saved at once when it is left, and not again when nothing has changed', async () => {
    const { draft, begun, finish } = createDraft()
    draft.type({ text: '做過' })
    void draft.save()
    await finish()
    void draft.save()
    await settled()
    expect(begun).toEqual([['', '做過']])
  })

  it('goes on from what was written last, one write after the other', async () => {
    const { draft, begun, finish } = createDraft(text('舊'))
    draft.type({ text: '一' })
    void draft.save()
    await settled()
    draft.type({ text: '二' })
    void draft.save()
    await settled()
    expect(begun, 'the second waits for the first').toEqual([['舊', '一']])
    await finish()
    expect(begun).toEqual([
      ['舊', '一'],
      ['一', '二'],
    ])
    await finish()
    expect([draft.state.value, draft.isStored()]).toEqual(['saved', true])
  })

  it('that fails keeps the text and says so until a write has worked', async () => {
    const { draft, begun, finish } = createDraft()
    draft.type({ text: '做過' })
    void draft.save()
    await settled()
    await finish(false)
    expect([draft.state.value, draft.typed.value.text, draft.isStored()]).toEqual(['failed', '做過', false])
    draft.type({ text: '做過了' })
    expect(draft.state.value).toBe('failed')
    void draft.save()
    await settled()
    expect(draft.state.value, 'while it is tried again').toBe('failed')
    await finish()
    expect([draft.state.value, begun.at(-1)]).toEqual(['saved', ['', '做過了']])
  })

  it('keeps a refused address in its field and stores it as text', async () => {
    const { draft, begun, finish } = createDraft(text('做過'))
    draft.type({ address: 'file:///a' })
    void draft.save()
    await finish()
    draft.follow(text('做過\nfile:///a'))
    expect(begun).toEqual([['做過', '做過\nfile:///a']])
    expect(draft.typed.value).toEqual({ text: '做過', address: 'file:///a' })
  })
})

describe('another tab that writes the same note', () => {
  it('is followed where nothing is unsaved here', () => {
    const { draft } = createDraft(text('一'))
    draft.follow(text('二'))
    expect([draft.typed.value.text, draft.isStored()]).toEqual(['二', true])
  })

  it('changes nothing under the hands of somebody who is typing, and the base stays what that person saw', async () => {
    const { draft, begun } = createDraft(text('一'))
    draft.type({ text: '一一' })
    draft.follow(text('二'))
    expect(draft.typed.value.text).toBe('一一')
    void draft.save()
    await settled()
    expect(begun).toEqual([['一', '一一']])
  })

  it('is not mistaken for an earlier state of what was written here', async () => {
    const { draft, finish } = createDraft()
    for (const value of ['一', '一二']) {
      draft.type({ text: value })
      void draft.save()
      await finish()
    }
    draft.follow(text('一'))
    expect(draft.typed.value.text, 'the news are late').toBe('一二')
    draft.follow(text('一二'))
    draft.follow(text('一'))
    expect(draft.typed.value.text, 'now somebody has really gone back').toBe('一')
  })

  it('and is shown while something is being written here is followed afterwards', async () => {
    const { draft, finish } = createDraft()
    draft.type({ text: '一' })
    void draft.save()
    await settled()
    draft.follow(text('二'))
    expect(draft.typed.value.text).toBe('一')
    await finish()
    expect([draft.typed.value.text, draft.isStored()]).toEqual(['二', true])
  })

  it('and has been decided against leaves what was chosen', () => {
    const { draft } = createDraft(text('一'))
    draft.settle({ text: '兩份', link: 'https://a.tw' })
    expect(draft.typed.value).toEqual({ text: '兩份', address: 'https://a.tw' })
    expect(draft.isStored()).toBe(true)
  })
})
