import { describe, expect, it } from 'vitest'
import { type Messages, createMessageCatalogue } from '../../src/messages/messages.ts'
import { enLater } from '../../src/messages/en-later.ts'
import { en } from '../../src/messages/en.ts'
import { zhTWLater } from '../../src/messages/zh-TW-later.ts'
import { zhTW } from '../../src/messages/zh-TW.ts'

describe('the words', () => {
  it('of the first screen are Chinese and there at once; those of the pages are loaded', async () => {
    const catalogue = createMessageCatalogue()
    expect([catalogue.language.value, catalogue.shell.value.app.name]).toEqual(['zh-Hant-TW', '職能自評'])
    expect(catalogue.pages.value).toBeNull()
    await catalogue.loadPages()
    expect([catalogue.pages.value, catalogue.laterPages.value]).toEqual([zhTW, null])
    await catalogue.loadLaterPages()
    expect(catalogue.laterPages.value).toBe(zhTWLater)
  })

  it('of the pages behind the main road bring those of the main road with them', async () => {
    const catalogue = createMessageCatalogue()
    await catalogue.setLanguage('en')
    await catalogue.loadLaterPages()
    expect([catalogue.pages.value, catalogue.laterPages.value]).toEqual([enLater, enLater])
    await catalogue.setLanguage('zh-Hant-TW')
    expect([catalogue.pages.value, catalogue.laterPages.value, catalogue.shell.value]).toEqual([
      zhTWLater,
      zhTWLater,
      zhTWLater,
    ])
  })

  it('of the first screen change alone as long as no page is shown', async () => {
    const catalogue = createMessageCatalogue()
    await catalogue.setLanguage('en')
    expect([catalogue.language.value, catalogue.shell.value.app.settings]).toEqual(['en', 'Settings'])
    expect(catalogue.pages.value).toBeNull()
    await catalogue.loadPages()
    expect(catalogue.pages.value).toBe(en)
  })

  it('of all pages change together, and back', async () => {
    const catalogue = createMessageCatalogue()
    await catalogue.loadPages()
    await catalogue.setLanguage('en')
    expect([catalogue.pages.value, catalogue.shell.value, catalogue.language.value]).toEqual([en, en, 'en'])
    await catalogue.setLanguage('zh-Hant-TW')
    expect([catalogue.pages.value, catalogue.shell.value]).toEqual([zhTW, zhTW])
  })

  it('are those of the last choice, however fast one chooses', async () => {
    const catalogue = createMessageCatalogue()
    await Promise.all([
      catalogue.setLanguage('en'),
      catalogue.loadPages(),
      catalogue.setLanguage('zh-Hant-TW'),
      catalogue.setLanguage('en'),
    ])
    expect([catalogue.pages.value, catalogue.shell.value, catalogue.language.value]).toEqual([en, en, 'en'])
  })
})

const joined = (phrases: Messages['home']['empty']): string =>
  phrases.map(({ text, end }) => `${text}${end ?? ''}`).join('')

describe('the English words', () => {
  const at = new Date(2026, 10, 21, 9, 5)

  it.each([
    [en.standards.dutiesAndTasks(1, 1), '1 duty, 1 task'],
    [en.standards.dutiesAndTasks(4, 10), '4 duties, 10 tasks'],
    [enLater.tasks.questions(1), '1 question'],
    [enLater.data.assessmentCount(2, 1), '2, 1 answer'],
    [en.dates.day(at), '21 Nov'],
    [en.dates.fullDay(at), '21 November 2026'],
    [en.dates.time(at), '09:05'],
    [
      en.coverage({ total: 18, rated: 17, applicable: 17, notApplicable: 1, noOpportunity: 0, skipped: 0, unrated: 0 }),
      'Rated 17 of 17 applicable, 1 not applicable',
    ],
    [en.findings.items(['T1', 'T2'], 0), 'T1, T2'],
    [en.findings.items(['T1', 'T2'], 3), 'T1, T2 and 3 more'],
  ])('count, and say dates: %s', (text, expected) => {
    expect(text).toBe(expected)
  })

  it('name the official levels as the brief does', () => {
    expect(en.rating.levels.map(({ label }) => label.replace(' supervision', ''))).toEqual([
      'Close',
      'Regular',
      'General',
      'Little',
      'Minimal',
      'Independent & innovative',
    ])
  })

  it('say the finding in one sentence with its blanks', () => {
    const finding = en.result.finding({
      type: 'compared',
      compared: 4,
      total: 4,
      metOnAverage: 2,
      withShortTasks: 1,
      weakest: { name: '完成訂單及出貨', lowBy: '1.2', shortfall: '1.2' },
    })
    expect(joined(finding)).toBe(
      '4 duties: 2 met on average, 1 of them with tasks below the requirement. ' +
        'Most to be gained in 完成訂單及出貨, on average 1.2 below.',
    )
    expect(finding.filter(({ isOfficial }) => isOfficial).map(({ text }) => text)).toEqual(['完成訂單及出貨'])
  })
})
