import { expect } from '@playwright/test'
import { parse } from 'csv-parse/sync'

/** A CSV file as rows of cells, read by another program than the one that wrote it; the form of the bytes is checked. */
export const parseCsv = (bytes: Buffer): { readonly header: readonly string[]; readonly rows: readonly string[][] } => {
  const text = bytes.toString('utf8')
  expect([...bytes.subarray(0, 3)], 'begins with the byte order mark').toEqual([0xef, 0xbb, 0xbf])
  expect(text.endsWith('\r\n'), 'ends with a line break').toBe(true)
  expect(text.replaceAll('\r\n', ''), 'every line break is CRLF').not.toMatch(/[\r\n]/u)
  const [header = [], ...rows] = parse(bytes, { bom: true, recordDelimiter: '\r\n', relaxColumnCount: false })
  return { header, rows }
}

/** A text as a CSV file of ours carries it, so that no spreadsheet runs it. */
export const guarded = (text: string | null): string => {
  if (text === null) return ''
  const first = text.trimStart().charAt(0)
  return /^[\t\r\n]/u.test(text) || "=+-@＝＋－＠'".includes(first || ' ') ? `'${text}` : text
}

export const ratingsColumns = [
  '工號',
  '姓名',
  '單位',
  '職能基準代碼',
  '職能基準名稱',
  '主要職責代碼',
  '主要職責',
  '工作任務代碼',
  '工作任務',
  '行為指標代碼',
  '行為指標',
  '要求級別',
  '狀態',
  '自評級別',
  '主管評級',
  '差距',
  '佐證',
  '佐證連結',
  '評量時間',
  '指標識別碼',
  '人員識別碼',
  '評量識別碼',
  '版次',
  '基準指紋',
]

export const gapsColumns = [
  '工號',
  '姓名',
  '單位',
  '職能基準代碼',
  '職能基準名稱',
  '主要職責代碼',
  '主要職責',
  '工作任務代碼',
  '工作任務',
  '要求',
  '自評',
  '差距',
  '平均缺口',
  '已評',
  '適用',
  '未達指標',
  '達標率',
  '要求來源',
  '人員識別碼',
  '評量識別碼',
  '版次',
  '基準指紋',
]
