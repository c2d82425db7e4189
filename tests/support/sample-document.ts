/** A row of the table of duties: 主要職責, 工作任務, 工作產出, 行為指標, 職能級別, K, S. Missing cells are blank. */
export const sampleRow = (...cells: readonly string[]): string =>
  [...cells, ...Array.from({ length: Math.max(0, 7 - cells.length) }, () => '')].join('\t')

export const sampleHeader = sampleRow(
  '主要職責',
  '工作任務',
  '工作產出',
  '行為指標',
  '職能級別',
  '職能內涵 (K=knowledge 知識)',
  '職能內涵 (S=skills 技能)',
)

/** A row with nothing odd in it, for samples that are about another part of the form. */
export const plainRow = sampleRow('T1 接單', 'T1.1 報價', 'O1.1.1 報價單', 'P1.1.1 能報價', '4', 'K01 成本', 'S01 溝通')

/** The line of the first row of a sample without a front. */
export const firstRowLine = 4

export interface SampleParts {
  readonly title?: string
  /** The tables between the title and the table of duties; nothing where the sample is about something else. */
  readonly front?: readonly string[]
  readonly header?: string
  readonly rows?: readonly string[]
  /** With their headings. */
  readonly attitudes?: readonly string[]
  readonly supplement?: readonly string[]
}

/** A whole small document around the lines that a test is about. */
export const sampleDocument = ({
  title = '接單人員職能基準',
  front = [],
  header = sampleHeader,
  rows = [plainRow],
  attitudes = ['職能內涵 (A=attitude 態度)', 'A01 細心：處理所有細節。'],
  supplement = ['說明與補充事項', '- 建議擔任此職業之學歷/經歷：', '  - 高中以上畢業。'],
}: SampleParts): string => [title, '', ...front, header, ...rows, '', ...attitudes, '', ...supplement, ''].join('\n')
