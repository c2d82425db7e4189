import { hasHtml, type Workshop } from './draft'
import type { ExpectedStandard } from './expected-standard'
import type { PrintedName } from './information-table'

/** Code, name and title of a document, as printed and as expected. */
export interface StandardName {
  readonly code: string | null
  readonly newestVersion: number
  readonly name: string
  readonly nameKind: ExpectedStandard['nameKind']
  readonly title: string
  readonly printedTitle: string
  readonly printedName: PrintedName
  readonly noteReferences: readonly string[]
}

const modifiers = ['資深', '門市', '跨境電商', '智慧', '社區', '綠色', '外銷'] as const
const latinModifiers = ['AI', 'ESG', 'IoT', '5G', '3D'] as const

const printedCode = ({ random, has }: Workshop, newest: number): string | null => {
  if (has('no-code')) return null
  const letters = random.pick(['KMM', 'KRM', 'ISW', 'TLP', 'HLC', 'MPM'])
  const number = String(random.integer(1, 40)).padStart(3, '0')
  const isBare = has('version-suffix-missing') && newest === 1
  return `${letters}${random.integer(1000, 9999)}-${number}${isBare ? '' : `v${newest}`}`
}

/** Blanks around a marker between two Han characters go with the marker (seed 000 line 11). */
const withMarker = ({ random, layout }: Workshop, modifier: string, role: string, label: number): string => {
  const marker = random.pick([`[註${label}]`, `【註${label}】`, `[註 ${label}]`])
  const printed = hasHtml(layout) ? `<sup>${marker}</sup>` : marker
  const inside = random.chance(0.6)
  const isSpaced = random.chance(0.5)
  if (inside) return isSpaced ? `${modifier} ${printed} ${role}` : `${modifier}${printed}${role}`
  return `${modifier}${role}${isSpaced ? ' ' : ''}${printed}`
}

const chooseKind = ({ random, has, noteLabels }: Workshop): ExpectedStandard['nameKind'] => {
  if (has('legacy-information-table')) return null
  if (noteLabels.inName === null && random.chance(0.06)) return null
  return random.chance(0.8) ? 'occupation' : 'job-category'
}

export const chooseName = (workshop: Workshop): StandardName => {
  const { random, field, noteLabels } = workshop
  const newestVersion = random.integer(1, 4)
  const label = noteLabels.inName
  const modifier = label === null && random.chance(0.25) ? random.pick(latinModifiers) : random.pick(modifiers)
  const name = modifier + field.role
  const nameKind = chooseKind(workshop)
  const suffix = random.pick(['職能基準', '職能基準', '職能基準表'])
  const code = printedCode(workshop, newestVersion)
  return {
    code,
    newestVersion,
    name,
    nameKind,
    // The name ends with a Han character, so a blank before the suffix is a line wrap.
    title: name + suffix,
    printedTitle: name + (random.chance(0.3) ? ' ' : '') + suffix,
    printedName: { text: label === null ? name : withMarker(workshop, modifier, field.role, label), kind: nameKind },
    noteReferences: label === null ? [] : [`註${label}`],
  }
}
