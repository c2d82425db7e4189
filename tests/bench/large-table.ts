import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import { join } from 'node:path'
import type { CompetencyStandard } from '../../src/domain/competency-standard.ts'
import { indicatorsOf, readStandard, shortStandard } from '../browser/printed-standards.ts'

/** The same for the same number, and as good as chance: what repeats itself would be packed away on the disk. */
const chanceOf = (index: number): Buffer => createHash('sha256').update(String(index)).digest()

/** The levels of somebody, one digit for each indicator. */
export const digitsOf = (index: number): string =>
  Array.from(chanceOf(index).subarray(0, 18), (byte) => String(byte % 7)).join('')

const idOf = (index: number): string =>
  chanceOf(index)
    .toString('hex')
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/u, '$1-$2-4$3-8$4-$5')

const columns =
  '工號,姓名,單位,職能基準代碼,職能基準名稱,主要職責代碼,主要職責,工作任務代碼,工作任務,行為指標代碼,行為指標,要求級別,狀態,自評級別,主管評級,差距,佐證,佐證連結,評量時間,指標識別碼,人員識別碼,評量識別碼,版次,基準指紋'

/** A ratings table of so many people, in the order of the format and with real texts. */
export const writeTable = async (folder: string, people: number): Promise<string> => {
  const path = join(folder, `${people}.csv`)
  const standard = readStandard(shortStandard) as unknown as CompetencyStandard
  const rows = indicatorsOf(readStandard(shortStandard)).map(({ id, code, text }) => [id, code, text] as const)
  const out = createWriteStream(path)
  out.write(`\uFEFF${columns}\r\n`)
  for (let person = 0; person < people; person += 1) {
    const digits = digitsOf(person)
    const id = idOf(person)
    const lines = rows.map(([indicatorId, code, text], index) => {
      const own = digits[index] ?? '0'
      const head = `E${person},成員${person},業務部,${standard.code},${standard.name},T1,執行社群經營,T1.1,規劃社群`
      const rest = `4,已評,${own},,${Number(own) - 4},,,2025-11-20T14:32:11.000+08:00`
      return `${head},${code},${text.replaceAll(',', '，')},${rest},${indicatorId},${id},a-${id},18,${standard.contentHash}\r\n`
    })
    if (!out.write(lines.join(''))) await once(out, 'drain')
  }
  out.end()
  await once(out, 'finish')
  return path
}
