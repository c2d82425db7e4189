import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inProject } from '../../../src/hosting/project.mjs'

/** As much of DuckDB-WASM as is used here; the package brings its types along, and is not installed with the app. */
export interface DuckDatabase {
  readonly instantiate: (onProgress: () => void) => Promise<unknown>
  readonly registerFileBuffer: (name: string, bytes: Uint8Array) => void
  readonly connect: () => DuckConnection
}

export interface DuckConnection {
  readonly query: (text: string) => { readonly toArray: () => readonly { readonly toJSON: () => unknown }[] }
  readonly close: () => void
}

interface DuckModule {
  readonly createDuckDB: (bundles: object, logger: object, runtime: object) => Promise<DuckDatabase>
  readonly VoidLogger: new () => object
  readonly NODE_RUNTIME: object
}

/** Opens an empty database in memory. Installs what it needs into a folder of its own the first time. */
export const openDuckDatabase = async (): Promise<DuckDatabase> => {
  const distribution = join(install(), 'node_modules/@duckdb/duckdb-wasm/dist')
  const load = createRequire(import.meta.url)
  const { createDuckDB, VoidLogger, NODE_RUNTIME } = load(join(distribution, 'duckdb-node-blocking.cjs')) as DuckModule
  const bundles = {
    mvp: { mainModule: join(distribution, 'duckdb-mvp.wasm') },
    eh: { mainModule: join(distribution, 'duckdb-eh.wasm') },
  }
  const database = await createDuckDB(bundles, new VoidLogger(), NODE_RUNTIME)
  await database.instantiate(() => undefined)
  return database
}

const install = (): string => {
  const folder = inProject('node_modules/.tmp/duckdb')
  if (existsSync(join(folder, 'node_modules/@duckdb/duckdb-wasm'))) return folder
  mkdirSync(folder, { recursive: true })
  for (const name of ['package.json', 'package-lock.json'])
    copyFileSync(fileURLToPath(new URL(name, import.meta.url)), join(folder, name))
  const { status, stderr } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error(`DuckDB-WASM could not be installed: ${stderr.slice(0, 300)}`)
  return folder
}
