import { describe, expect, it } from 'vitest'
import { createSubjectWatch } from '../../src/stores/subject-watch.ts'

/** A watch whose sources arrive when the test says so; `log` tells what happened in which order. */
const startWatch = () => {
  const watch = createSubjectWatch()
  const log: string[] = []
  const arrivals: { readonly arrive: () => void; readonly fail: () => void }[] = []
  const open = (subject: string): Promise<void> =>
    watch(subject, {
      reset: () => log.push(`reset ${subject}`),
      load: () =>
        new Promise<void>((resolve, reject) => {
          arrivals.push({ arrive: resolve, fail: () => reject(new Error('offline')) })
        }),
      subscribe: () => {
        log.push(`watch ${subject}`)
        return () => log.push(`stop ${subject}`)
      },
    })
  return { open, log, arrivals }
}

describe('watching one subject at a time', () => {
  it('asks once for the subject that is watched already', async () => {
    const { open, log, arrivals } = startWatch()
    const first = open('a')
    await open('a')
    arrivals[0]?.arrive()
    await first
    await open('a')
    expect(log).toEqual(['reset a', 'watch a'])
  })

  it('ends the subscription before the next one begins', async () => {
    const { open, log, arrivals } = startWatch()
    const first = open('a')
    arrivals[0]?.arrive()
    await first
    const second = open('b')
    arrivals[1]?.arrive()
    await second
    expect(log).toEqual(['reset a', 'watch a', 'stop a', 'reset b', 'watch b'])
  })

  it('subscribes once where somebody goes away and comes back before the first answer', async () => {
    const { open, log, arrivals } = startWatch()
    const opened = [open('a'), open('b'), open('a')]
    for (const { arrive } of arrivals) arrive()
    await Promise.all(opened)
    expect(log).toEqual(['reset a', 'reset b', 'reset a', 'watch a'])
  })

  it('asks again for a subject whose source did not arrive', async () => {
    const { open, log, arrivals } = startWatch()
    const failed = open('a')
    arrivals[0]?.fail()
    await expect(failed).rejects.toThrow('offline')
    const again = open('a')
    arrivals[1]?.arrive()
    await again
    expect(log).toEqual(['reset a', 'reset a', 'watch a'])
  })

  it('keeps the subject that is wanted now where an earlier one fails late', async () => {
    const { open, log, arrivals } = startWatch()
    const failed = open('a')
    const second = open('b')
    arrivals[1]?.arrive()
    await second
    arrivals[0]?.fail()
    await expect(failed).rejects.toThrow('offline')
    await open('b')
    expect(log).toEqual(['reset a', 'reset b', 'watch b'])
  })
})
