// Builds the app into dist/ and writes a gzip and a Brotli file beside everything that compresses.
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inProject, runOrExit } from './project.mjs'

const compressible = /\.(?:html|js|css|json|svg|webmanifest|txt)$/u

/** @param {string} folder */
export const precompress = (folder) => {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !compressible.test(entry.name)) continue
    const path = join(entry.parentPath, entry.name)
    const content = readFileSync(path)
    writeFileSync(`${path}.gz`, gzipSync(content, { level: constants.Z_BEST_COMPRESSION }))
    writeFileSync(`${path}.br`, brotliCompressSync(content))
  }
}

/**
 * @param {readonly string[]} [options] of Vite's build command
 * @param {string} [folder] below the project that is filled
 */
export const build = (options = [], folder = 'dist') => {
  const vite = inProject('node_modules/vite/bin/vite.js')
  runOrExit(process.execPath, [vite, 'build', '--outDir', folder, '--emptyOutDir', ...options])
  precompress(inProject(folder))
}

if (process.argv[1] === inProject('src/hosting/build.mjs')) build(process.argv.slice(2))
