import { sampleDocument } from '../support/sample-document.ts'

/** Rows of an ordinary standard; "ten times" is ten times as many. */
const ordinaryRows = 20

const attitude = '能依據公司規範與客戶需求完成這項工作，並記錄過程與結果。'

const row = (...cells: readonly string[]): string => cells.join('\t')

const count = (times: number): readonly number[] =>
  Array.from({ length: ordinaryRows * times }, (_, index) => index + 1)

const tasksPerDuty = 10

const taskRow = (number: number): string => {
  const duty = Math.ceil(number / tasksPerDuty)
  const task = `${duty}.${((number - 1) % tasksPerDuty) + 1}`
  const title = number % tasksPerDuty === 1 ? `T${duty} 規劃與執行` : ''
  return row(
    title,
    `T${task} 執行任務`,
    `O${task}.1 報告`,
    `P${task}.1 ${attitude}`,
    '4',
    'K01 市場知識',
    'S01 溝通技能',
  )
}

/** Documents that differ in size only, by what there is more of. */
export const growingDocuments: Readonly<Record<string, (times: number) => string>> = {
  'many tasks': (times) => sampleDocument({ rows: count(times).map(taskRow) }),
  'many indicators': (times) =>
    sampleDocument({
      rows: count(times).map((number) =>
        row(
          ...(number === 1 ? ['T1 規劃', 'T1.1 執行任務', 'O1.1.1 報告'] : ['', '', '']),
          `P1.1.${number} ${attitude}`,
          '4',
          '',
          '',
        ),
      ),
    }),
  'many K and S': (times) =>
    sampleDocument({
      rows: count(times).map((number) =>
        row(
          ...(number === 1
            ? ['T1 規劃', 'T1.1 執行任務', 'O1.1.1 報告', `P1.1.1 ${attitude}`, '4']
            : ['', '', '', '', '']),
          `K${number} 市場與產業知識`,
          `S${number} 溝通與協調技能`,
        ),
      ),
    }),
  'one giant cell': (times) => {
    const indicators = count(times).map((number) => `P1.1.${number} ${attitude}`)
    return sampleDocument({
      rows: [row('T1 規劃', 'T1.1 執行任務', 'O1.1.1 報告', indicators.join(' '), '4', 'K01 市場知識', 'S01 溝通技能')],
    })
  },
}

const refusedBytes = 20_000_000

const fill = (line: (number: number) => string): string => {
  const lines: string[] = []
  for (let bytes = 0; bytes < refusedBytes;) {
    const text = `${line(lines.length)}\n`
    lines.push(text)
    bytes += Buffer.byteLength(text)
  }
  return lines.join('')
}

/** Large files that are no standard; the last has the table of one, without any indicator. */
export const refusedDocuments: Readonly<Record<string, () => string>> = {
  'running text': () => fill((number) => `第 ${number} 行：${attitude}`),
  'another table': () => fill((number) => row(String(number), '工作產出', attitude, String(number * 7), 'K01', '')),
  'a table of duties without indicators': () =>
    sampleDocument({
      rows: [fill((number) => row(`T${number} 規劃`, `T${number}.1 任務`, 'O1 報告', '', '4', 'K01 知識', ''))],
    }),
}
