import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { firstOf, openTab, valueOf } from '../support/databases.ts'

describe('deciding that two texts are the same item', () => {
  it('is one decision, whichever text is named first, and can be taken back', async () => {
    const tab = openTab()
    valueOf(await tab.textMatches.addTextMatch({ kind: 'knowledge', one: '組織', other: '組織策略' }))
    valueOf(await tab.textMatches.addTextMatch({ kind: 'knowledge', one: '組織策略', other: '組織' }))
    const matches = await firstOf(tab.textMatches.watchTextMatches())
    expect(matches).toHaveLength(1)
    valueOf(await tab.textMatches.removeTextMatch(matches[0]?.id ?? ''))
    expect(await firstOf(tab.textMatches.watchTextMatches())).toEqual([])
  })
})
