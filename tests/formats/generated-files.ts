import * as fc from 'fast-check'
import type { CompetencyStandard } from '../../src/domain/competency-standard.ts'
import { sealIndependently } from '../support/backup-files.ts'
import { generatedFiles } from '../support/damaged-files.ts'
import { generatedTables } from '../support/damaged-tables.ts'
import { memberFileText } from '../support/hand-over-files.ts'
import { readProjectText } from '../support/project-files.ts'
import { sampleFile } from '../support/sample-files.ts'

/** Where a file comes in: the import of a team, or the button that opens any file. */
export type Door = 'team' | 'open'

export interface GivenFile {
  readonly kind: string
  readonly name: string
  readonly door: Door
  readonly bytes: Uint8Array<ArrayBuffer>
}

const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)

/** Two MB, where a file that is handed over has to end. */
const largest = 2 * 1024 * 1024

/** Whole files of every other kind that the app knows, and files of other programs. */
const otherFiles = (standard: CompetencyStandard): Readonly<Record<string, () => Uint8Array<ArrayBuffer>>> => {
  const member = { standard, digits: '3456', personId: 'long', name: '長檔案' }
  const filled = (size: number) => () => {
    const text = memberFileText({ ...member, edit: (file) => void (file.filling = '') })
    return encode(text.replace('"filling": ""', `"filling": "${'x'.repeat(size - encode(text).length)}"`))
  }
  const pack = { id: 'pack', period: '2026', standard: { id: standard.id, contentHash: standard.contentHash } }
  return {
    'a file of just 2 MB': filled(largest),
    'a file over 2 MB': filled(largest + 1),
    'a pack': () =>
      encode(
        sealIndependently({
          ...sampleFile,
          format: 'competency-pack',
          pack: { ...pack, recipients: [] },
          assessments: [],
          contains: ['pack'],
        }),
      ),
    'a review': () =>
      encode(sealIndependently({ ...sampleFile, format: 'competency-review', assessments: [], standards: [] })),
    'a backup': () => encode(sealIndependently({ ...sampleFile, format: 'competency-backup', tables: {} })),
    'a standard': () => encode(JSON.stringify(standard)),
    'a printed standard': () => encode(readProjectText('seeds/000_83152ab80b674502.txt')),
    'an encrypted file': () => encode('age-encryption.org/v1\n-> scrypt abc\n'),
    'a workbook': () => new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]),
    'a picture': () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0xff, 0xd8]),
    nothing: () => new Uint8Array(),
    blanks: () => encode(' \r\n'),
    'a web page': () => encode('<!doctype html><title>登入</title>'),
  }
}

/** Files in which anything may have happened: of a small standard and of a real one, as tables, and of other kinds. */
export const givenFiles = (
  small: CompetencyStandard,
  real: CompetencyStandard,
): fc.Arbitrary<Omit<GivenFile, 'name'>> => {
  const others = otherFiles(small)
  const other = fc.constantFrom(...Object.keys(others)).map((kind) => {
    const bytes = others[kind]?.()
    if (bytes === undefined) throw new Error(`There is no file of the kind ${kind}.`)
    return { kind, bytes }
  })
  return fc
    .record({
      file: fc.oneof(
        { weight: 10, arbitrary: generatedFiles(small) },
        { weight: 3, arbitrary: generatedFiles(real) },
        { weight: 6, arbitrary: generatedTables(small) },
        { weight: 1, arbitrary: other },
      ),
      door: fc.constantFrom<Door>('team', 'team', 'open'),
    })
    .map(({ file: { kind, bytes }, door }) => ({ kind, bytes, door }))
}

/** The names of the files are as odd as what is in them. */
export const nameFile = (place: number): string =>
  [`職能自評_TST_${place}.json`, `${place}.csv`, `檔案 <b>${place}</b> & "引號".json`, `__proto__${place}.json`][
    place % 4
  ] ?? ''
