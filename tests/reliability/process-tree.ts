import { spawnSync } from 'node:child_process'

interface ListedProcess {
  readonly id: number
  readonly parent: number
  readonly command: string
}

/** Every process that a browser with this profile consists of. */
export const browserProcesses = (profile: string): readonly number[] => {
  const listed = listProcesses()
  const family = new Set(
    listed.filter(({ command }) => command.includes(`--user-data-dir=${profile}`)).map(({ id }) => id),
  )
  let size = 0
  while (size < family.size) {
    size = family.size
    for (const { id, parent } of listed) if (family.has(parent)) family.add(id)
  }
  return [...family]
}

/** Ends processes as a power switch does: none of them can do anything about it. */
export const killAtOnce = (ids: readonly number[]): void => {
  for (const id of ids)
    try {
      process.kill(id, 'SIGKILL')
    } catch {
      // It has ended by itself, with its parent.
    }
}

const listProcesses = (): readonly ListedProcess[] => {
  const { stdout } = spawnSync('ps', ['-ww', '-e', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' })
  return stdout.split('\n').flatMap((line) => {
    const [, id, parent, command = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/u.exec(line) ?? []
    return id === undefined ? [] : [{ id: Number(id), parent: Number(parent), command }]
  })
}
