import { describe, expect, it } from 'vitest'
import { addressToStandardId, isAddressOf } from '../../src/domain/standard-address.ts'

const contentHash = `0123abcd${'f'.repeat(56)}`

describe('the address of a standard', () => {
  it.each([
    ['KRM4224-001v1', 'KRM4224-001v1', true],
    ['KRM4224-001v1~0123abcd', 'KRM4224-001v1', true],
    ['KRM4224-001v1~ffffffff', 'KRM4224-001v1', false],
    ['KRM4224-001v2~0123abcd', 'KRM4224-001v2', false],
    ['KRM4224-001v1~0123', 'KRM4224-001v1~0123', false],
    ['KRM4224-001v1~0123ABCD', 'KRM4224-001v1~0123ABCD', false],
    ['~0123abcd', '~0123abcd', false],
    ['', '', false],
  ])('%s has the id %s; that it names the imported version is %s', (address, id, isNamed) => {
    expect(addressToStandardId(address)).toBe(id)
    expect(isAddressOf(address, { id: 'KRM4224-001v1', contentHash })).toBe(isNamed)
  })
})
