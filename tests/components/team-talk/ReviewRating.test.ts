import { type VueWrapper, mount } from '@vue/test-utils'
import { afterEach, describe, expect, it, onTestFinished } from 'vitest'
import { nextTick } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import ReviewRating from '../../../src/components/team-talk/ReviewRating.vue'
import type { Answers } from '../../../src/domain/assessment.ts'
import { createStandardOutline } from '../../../src/domain/standard-outline.ts'
import { createMessageCatalogue, messagesKey } from '../../../src/messages/messages.ts'
import { createStandard } from '../../support/stored-standard.ts'

const outline = createStandardOutline(createStandard({ duties: [[{ indicators: 2, levels: [4] }]] }))
const indicators = outline.places.map(({ indicator }) => indicator)
const [first = '', second = ''] = indicators.map(({ id }) => id)
const answersTo = (...ids: readonly string[]): Answers =>
  new Map(ids.map((id) => [id, { status: 'rated', level: 5 } as const]))

/** The rows of one person, and above them nothing that keeps the answers: the test does that. */
const openPage = async (props: Partial<InstanceType<typeof ReviewRating>['$props']> = {}): Promise<VueWrapper> => {
  const words = createMessageCatalogue()
  await words.loadLaterPages()
  const router = createRouter({ history: createMemoryHistory(), routes: [] })
  const page = mount(ReviewRating, {
    attachTo: document.body,
    global: { plugins: [router], provide: { [messagesKey]: words } },
    props: {
      personId: 'one person',
      outline,
      answers: new Map(),
      notes: new Map(),
      name: '林怡君',
      indicatorId: first,
      areDigitKeysOn: true,
      isAutoAdvanceOn: true,
      lastGiven: null,
      ...props,
    },
  })
  onTestFinished(() => page.unmount())
  await nextTick()
  return page
}
const press = (key: string, code = `Key${key.toUpperCase()}`): void => {
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true }))
}
const pens = (page: VueWrapper) => page.findAll('button[aria-controls^="note-"]')
const note = (page: VueWrapper) => page.get<HTMLTextAreaElement>('textarea')

afterEach(() => document.body.replaceChildren())

describe("the manager's note", () => {
  it('of one person never stands with another, who is rated against the same indicator', async () => {
    const page = await openPage({ answers: answersTo(first), notes: new Map([[first, '帶新人']]) })
    press('e')
    await nextTick()
    expect(note(page).element.value).toBe('帶新人')
    await page.setProps({ personId: 'another person', notes: new Map() })
    expect(page.findAll('textarea').map(({ element }) => element.value)).not.toContain('帶新人')
  })

  it('belongs to the row whose pen was pressed, wherever the focus is', async () => {
    const page = await openPage({ answers: answersTo(first, second) })
    await pens(page)[1]?.trigger('click')
    await note(page).setValue('看到的事')
    await note(page).trigger('blur')
    expect(page.emitted('note')).toEqual([[second, { text: '看到的事', seen: '' }]])
  })

  it('has no pen before there is an answer, and its key says why', async () => {
    const page = await openPage({ answers: answersTo(second) })
    expect(pens(page)).toHaveLength(1)
    expect(pens(page)[0]?.attributes('aria-controls')).toBe(`note-${second}`)
    press('e')
    await nextTick()
    expect(page.find('textarea').exists()).toBe(false)
    expect(page.get('[role=status]').text()).toBe('先評這一題，才能寫下觀察。')
  })

  it('is left with Escape, and the focus goes back to what is chosen', async () => {
    const page = await openPage({ answers: answersTo(first) })
    press('e')
    await nextTick()
    expect(document.activeElement).toBe(note(page).element)
    press('Escape', 'Escape')
    await nextTick()
    expect(page.find('textarea').exists()).toBe(false)
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^5 /u)
  })
})

describe('the last row', () => {
  it('keeps the focus on what was chosen there, so that the next key does not start from the first radio', async () => {
    const page = await openPage({ indicatorId: second })
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^1 /u)
    press('5', 'Digit5')
    await page.setProps({ answers: answersTo(second) })
    expect(page.emitted('rate')).toHaveLength(1)
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^5 /u)
  })
})

describe('the rows', () => {
  it('are described by what stands above them', async () => {
    const page = await openPage()
    for (const group of page.findAll('[role=radiogroup]'))
      expect(page.get(`[id="${group.attributes('aria-describedby') ?? ''}"]`).text()).toContain('按 1–6')
  })
})
