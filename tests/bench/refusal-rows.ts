import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { refusedDocuments } from './growing-documents.ts'
import type { Row } from './rows.ts'
import { median } from './statistics.ts'

const rounds = 3

interface ChildReport {
  readonly exitCode: number
  readonly seconds: number
  readonly megabytes: number
}

/** What it takes to say that a large file is no standard. */
export const measureRefusals = async (): Promise<readonly Row[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'competency-bench-'))
  try {
    const rows: Row[] = []
    for (const [name, write] of Object.entries(refusedDocuments)) {
      const file = join(folder, 'refused.txt')
      await writeFile(file, write())
      rows.push(...(await measureRefusal(name, file)))
    }
    return rows
  } finally {
    await rm(folder, { recursive: true })
  }
}

const measureRefusal = async (name: string, file: string): Promise<readonly Row[]> => {
  const refusals: ChildReport[] = []
  const splits: ChildReport[] = []
  for (let round = 0; round < rounds; round += 1) {
    refusals.push(await runChild('compile', file))
    splits.push(await runChild('split', file))
  }
  if (refusals.some(({ exitCode }) => exitCode !== 1)) throw new Error(`20 MB of ${name} are not refused.`)
  const compare = (key: 'seconds' | 'megabytes') => ({
    controlName: 'reading and splitting',
    figure: median(refusals.map((report) => report[key])),
    control: median(splits.map((report) => report[key])),
  })
  return [
    { name: `refusing 20 MB of ${name}`, unit: 's', mostFigure: 5, ...compare('seconds') },
    { name: `refusing 20 MB of ${name}, memory`, unit: 'MB', mostFigure: 512, ...compare('megabytes') },
  ]
}

const runChild = async (task: 'compile' | 'split', file: string): Promise<ChildReport> => {
  const script = fileURLToPath(new URL('refusal-child.mjs', import.meta.url))
  const child = fork(script, [task, file], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
  const [[report]] = (await Promise.all([once(child, 'message'), once(child, 'exit')])) as [[ChildReport], unknown]
  return report
}
