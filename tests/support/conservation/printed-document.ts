/**
 * A document as a reader with a ruler sees it: numbered lines, cells, and the part of the form they stand in. Written
 * from the contract and sharing no code with the compiler, whose account of the same document it checks.
 */
export type Part = 'front' | 'versions' | 'duties' | 'attitudes' | 'supplement'

export interface PrintedRow {
  readonly line: number
  readonly part: Part
  /** As printed; running text is a single cell. */
  readonly cells: readonly string[]
  /** The labels of the nearest header above. */
  readonly labels: readonly string[]
}

/** Everything that is printed but headers, headings of parts, rules of Markdown tables and blank lines. */
export const textToPrintedRows = (text: string): readonly PrintedRow[] => {
  const rows: PrintedRow[] = []
  let part: Part = 'front'
  let labels: readonly string[] = []
  text.split('\n').forEach((printed, index) => {
    const cells = lineToCells(printed)
    const bare = cells.map(squeeze)
    const filled = bare.filter((cell) => cell !== '').length
    if (isRule(printed)) return
    // The table of versions ends at a blank line or where running text begins.
    if (part === 'versions' && filled < 2) part = 'front'
    const next = headerOf(bare, part) ?? headingOf(bare.join(''), part)
    if (next !== null) {
      part = next
      labels = bare
    } else if (filled > 0) rows.push({ line: index + 1, part, cells, labels })
  })
  return rows
}

/** The printed characters of a text: without tags and without blanks. A list item's tag stands for its bullet. */
export const squeeze = (printed: string): string =>
  printed
    .replace(/<li(?:\s[^<>]*)?>/giu, '■')
    .replace(/<\/?[a-z][^<>]*>/giu, '')
    .replace(/\s+/gu, '')

const lineToCells = (printed: string): readonly string[] => {
  const line = printed.replace(/\r$/u, '')
  if (!line.trimStart().startsWith('|')) return line.split('\t')
  return line
    .trim()
    .replace(/^\||\|$/gu, '')
    .split('|')
}

const isRule = (printed: string): boolean => /^\s*\|[\s|:-]+\|?\s*$/u.test(printed) && printed.includes('-')

const headerOf = (bare: readonly string[], part: Part): Part | null => {
  const isDutyHeader = bare.includes('工作產出') && bare.includes('行為指標')
  if (isDutyHeader && (part === 'front' || part === 'versions' || part === 'duties')) return 'duties'
  return part === 'front' && bare.includes('版本') && bare.includes('更新說明') ? 'versions' : null
}

const headingOf = (bare: string, part: Part): Part | null => {
  const words = bare.replace(/^#+/u, '')
  if (part === 'duties' && /^職能內涵[(（]A/u.test(words)) return 'attitudes'
  const isBelowTable = part === 'duties' || part === 'attitudes'
  return isBelowTable && words === '說明與補充事項' ? 'supplement' : null
}
