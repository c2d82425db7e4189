import { compileStandard } from '../../src/compiler/compile-standard.ts'
import type { CompetencyStandard } from '../../src/domain/competency-standard.ts'
import { readSeedText } from './project-files.ts'

/** Any hash will do where the file is not what a test is about. */
export const anySha256 = '0'.repeat(64)

/** The standard of a text that is one; a test about refusal calls the compiler itself. */
export const compileText = (text: string, file = 'document.txt'): CompetencyStandard => {
  const compiled = compileStandard({ file, sha256: anySha256, text })
  if (!compiled.ok) throw new Error(`refused: ${compiled.error.map(({ type }) => type).join(', ')}`)
  return compiled.value
}

export const compileSeed = (file: string): CompetencyStandard => compileText(readSeedText(file), file)
