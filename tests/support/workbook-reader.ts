import { strFromU8, unzipSync } from 'fflate'

/** A cell as the file has it: a text, a number, or the instant that a cell with a date format shows. */
export type WorkbookCell = string | number | { readonly instant: string }

export interface ReadSheet {
  readonly name: string
  /** Null where a cell is not there. */
  readonly rows: readonly (readonly (WorkbookCell | null)[])[]
}

/** A workbook as another program reads it: the parts of the archive, and the cells of each sheet with their types. */
export const readWorkbook = (bytes: Uint8Array): readonly ReadSheet[] => {
  const files = unzipSync(bytes)
  const part = (path: string): string => strFromU8(files[path] ?? new Uint8Array())
  const strings = [...part('xl/sharedStrings.xml').matchAll(/<si><t[^>]*>(?<text>[^<]*)<\/t><\/si>/gu)].map((match) =>
    decode(match.groups?.text ?? ''),
  )
  const dateStyles = findDateStyles(part('xl/styles.xml'))
  return [...part('xl/workbook.xml').matchAll(/<sheet (?<attributes>[^>]*)\/>/gu)].map(({ groups = {} }) => {
    const attributeOf = (name: string): string =>
      new RegExp(`\\b${name}="([^"]*)"`, 'u').exec(groups.attributes ?? '')?.[1] ?? ''
    return {
      name: decode(attributeOf('name')),
      rows: readRows(part(`xl/worksheets/sheet${attributeOf('sheetId')}.xml`), strings, dateStyles),
    }
  })
}

const readRows = (xml: string, strings: readonly string[], dateStyles: ReadonlySet<number>): ReadSheet['rows'] =>
  [...xml.matchAll(/<row[^>]*>(?<cells>.*?)<\/row>/gsu)].map(({ groups = {} }) => {
    const row: (WorkbookCell | null)[] = []
    for (const match of (groups.cells ?? '').matchAll(/<c (?<attributes>[^>]*)>(?<content>.*?)<\/c>/gsu)) {
      const { attributes = '', content = '' } = match.groups ?? {}
      if (content.includes('<f>')) throw new Error(`A formula: ${content}`)
      const column = columnOf(/\br="([A-Z]+)\d+"/u.exec(attributes)?.[1] ?? '')
      const value = /<v>([^<]*)<\/v>/u.exec(content)?.[1] ?? ''
      const style = Number(/\bs="(\d+)"/u.exec(attributes)?.[1] ?? -1)
      while (row.length < column) row.push(null)
      row[column] = attributes.includes('t="s"')
        ? (strings[Number(value)] ?? '')
        : dateStyles.has(style)
          ? { instant: serialToText(Number(value)) }
          : Number(value)
    }
    return row
  })

/** A is 0. */
const columnOf = (letters: string): number =>
  Array.from(letters).reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1

/** Days since 30 December 1899, as the clock shows them. */
const serialToText = (serial: number): string =>
  new Date(Math.round((serial - 25_569) * 86_400_000)).toISOString().slice(0, 19)

const findDateStyles = (xml: string): ReadonlySet<number> => {
  const dateFormats = new Set(
    [...xml.matchAll(/<numFmt [^>]*numFmtId="(?<id>\d+)"[^>]*formatCode="(?<code>[^"]*)"/gu)]
      .filter(({ groups }) => groups?.code?.includes('yy'))
      .map(({ groups }) => groups?.id),
  )
  const formats = /<cellXfs[^>]*>(?<list>.*?)<\/cellXfs>/su.exec(xml)?.groups?.list ?? ''
  return new Set(
    [...formats.matchAll(/<xf (?<attributes>[^>]*)>/gu)].flatMap(({ groups }, index) =>
      dateFormats.has(/numFmtId="(\d+)"/u.exec(groups?.attributes ?? '')?.[1]) ? [index] : [],
    ),
  )
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** XML first, then the characters that XML cannot carry. */
const decode = (text: string): string =>
  text
    .replace(/&(?<name>amp|lt|gt|quot|apos);/gu, (_, name: string) => entities[name] ?? '')
    .replace(/_x(?<code>[\dA-Fa-f]{4})_/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
