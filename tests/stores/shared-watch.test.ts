import { describe, expect, it } from 'vitest'
import { effectScope } from 'vue'
import { createSharedWatch } from '../../src/stores/shared-watch.ts'

const createCounted = () => {
  const log: string[] = []
  const watch = createSharedWatch(() => {
    log.push('begin')
    return () => log.push('end')
  })
  return { log, watch }
}

const startPage = (watch: () => void) => {
  const page = effectScope()
  page.run(watch)
  return page
}

describe('a subscription that pages share', () => {
  it('begins with the first page and ends with the last, in any order', () => {
    const { log, watch } = createCounted()
    const first = startPage(watch)
    const second = startPage(watch)
    expect(log).toEqual(['begin'])
    first.stop()
    expect(log).toEqual(['begin'])
    second.stop()
    expect(log).toEqual(['begin', 'end'])
  })

  it('begins anew with the next page', () => {
    const { log, watch } = createCounted()
    startPage(watch).stop()
    startPage(watch).stop()
    expect(log).toEqual(['begin', 'end', 'begin', 'end'])
  })

  it('that is asked for outside every page stays', () => {
    const { log, watch } = createCounted()
    watch()
    startPage(watch).stop()
    expect(log).toEqual(['begin'])
  })
})
