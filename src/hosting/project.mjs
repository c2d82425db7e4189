// Where the parts of the project lie, and how its scripts run other programs.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const projectFolder = fileURLToPath(new URL('../..', import.meta.url))

/** @param {string} path */
export const inProject = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/**
 * Runs a program in the project's folder with this terminal. Ends this process with the program's exit code when it
 * fails.
 * @param {string} command
 * @param {readonly string[]} args
 */
export const runOrExit = (command, args) => {
  const { status, error } = spawnSync(command, args, {
    cwd: projectFolder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (error !== undefined) console.error(error.message)
  if (status !== 0) process.exit(status ?? 1)
}
