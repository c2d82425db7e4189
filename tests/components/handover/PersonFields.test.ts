import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import PersonFields from '../../../src/components/handover/PersonFields.vue'
import { createMessageCatalogue, messagesKey } from '../../../src/messages/messages.ts'

const nobody = { name: null, unit: null, employeeNumber: null }

const openFields = async () => {
  const words = createMessageCatalogue()
  await words.loadLaterPages()
  const fields = mount(PersonFields, {
    props: { labels: nobody, isNameInFileName: false },
    global: { provide: { [messagesKey]: words } },
  })
  const [name, unit] = fields.findAll<HTMLInputElement>('input.input')
  if (name === undefined || unit === undefined) throw new Error('The fields are missing.')
  return { fields, name, unit }
}

describe('the person of a file', () => {
  it('is what was typed, whatever the device says before the field is left', async () => {
    const { fields, name, unit } = await openFields()
    name.element.value = ' 林怡君 '
    await name.trigger('input')
    await fields.setProps({ labels: { ...nobody, unit: '營運處' } })
    expect([name.element.value, unit.element.value]).toEqual([' 林怡君 ', '營運處'])
    await name.trigger('change')
    expect(fields.emitted('change')).toEqual([[{ name: '林怡君', unit: '營運處', employeeNumber: null }]])
    expect(name.element.value).toBe('林怡君')
  })

  it('has no name where the field is left blank', async () => {
    const { fields, name } = await openFields()
    await fields.setProps({ labels: { ...nobody, name: '林怡君' } })
    expect(name.element.value).toBe('林怡君')
    await name.setValue('  ')
    await name.trigger('change')
    expect(fields.emitted('change')?.at(-1)).toEqual([nobody])
  })
})
