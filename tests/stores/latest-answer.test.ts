import { describe, expect, it, onTestFinished } from 'vitest'
import { effectScope, nextTick, shallowRef } from 'vue'
import { useLatestAnswer } from '../../src/stores/latest-answer.ts'
import { settled } from '../support/services.ts'

/** A question whose answers come when the test says so. */
const startAsking = () => {
  const scope = effectScope()
  onTestFinished(() => scope.stop())
  const subject = shallowRef<string | null>('a')
  const arrivals: ((value: string) => void)[] = []
  const answer = scope.run(() =>
    useLatestAnswer(() =>
      subject.value === null ? null : new Promise<string>((resolve) => void arrivals.push(resolve)),
    ),
  )
  return { scope, subject, arrivals, shown: () => answer?.value }
}

describe('what a question comes to', () => {
  it('is shown when it is there, and stays until the next answer', async () => {
    const { subject, arrivals, shown } = startAsking()
    expect(shown()).toBeUndefined()
    arrivals[0]?.('of a')
    await settled()
    subject.value = 'b'
    await nextTick()
    expect([arrivals.length, shown()]).toEqual([2, 'of a'])
  })

  it('is that of the last question, also where an earlier one is answered later', async () => {
    const { subject, arrivals, shown } = startAsking()
    subject.value = 'b'
    await nextTick()
    arrivals[1]?.('of b')
    arrivals[0]?.('of a')
    await settled()
    expect(shown()).toBe('of b')
  })

  it('does not matter any more where nothing is asked, or nobody is there', async () => {
    const { scope, subject, arrivals, shown } = startAsking()
    subject.value = null
    await nextTick()
    arrivals[0]?.('of a')
    await settled()
    expect([arrivals.length, shown()]).toEqual([1, undefined])
    subject.value = 'b'
    await nextTick()
    scope.stop()
    arrivals[1]?.('of b')
    await settled()
    expect(shown()).toBeUndefined()
  })
})
