// `npm run package -- [/sub-path/]`: the built app as one zip for any static host, with the headers as ready files and
// a one-page guide for somebody who is no programmer.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { build } from './build.mjs'
import { cacheControlOfHashedFiles, cacheControlOfOtherFiles, hashedFolder, securityHeaders } from './headers.mjs'
import { inProject } from './project.mjs'

const [wanted = '/'] = process.argv.slice(2)
const base = `/${wanted.replace(/^\/+|\/+$/gu, '')}/`.replace('//', '/')

/** The file of Netlify, Cloudflare Pages and the like. */
export const toHeadersFile = () =>
  [
    `${base}*`,
    ...Object.entries(securityHeaders).map(([name, value]) => `  ${name}: ${value}`),
    `  Cache-Control: ${cacheControlOfOtherFiles}`,
    `${base}${hashedFolder}*`,
    // Without the exclamation line the two values would be sent together.
    '  ! Cache-Control',
    `  Cache-Control: ${cacheControlOfHashedFiles}`,
    '',
  ].join('\n')

export const toNginxFile = () => {
  const security = Object.entries(securityHeaders).map(([name, value]) => `  add_header ${name} "${value}" always;`)
  return [
    `# Put the folder "site" at /var/www/competency${base === '/' ? '' : ` (served as ${base})`} and include this file in a server block.`,
    `location ${base} {`,
    `  alias /var/www/competency/;`,
    `  try_files $uri ${base}index.html;`,
    '  gzip_static on;',
    ...security,
    `  add_header Cache-Control "${cacheControlOfOtherFiles}" always;`,
    '}',
    `location ${base}${hashedFolder} {`,
    `  alias /var/www/competency/${hashedFolder};`,
    '  gzip_static on;',
    ...security,
    `  add_header Cache-Control "${cacheControlOfHashedFiles}" always;`,
    '}',
    '',
  ].join('\n')
}

/**
 * @param {string} folder
 * @returns {Record<string, Uint8Array>} contents by path below the folder
 */
const readFolder = (folder) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path)]),
  )

const siteFolder = 'release/site'
build(base === '/' ? [] : [`--base=${base}`], siteFolder)

const { version } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'))
/** @type {Record<string, Uint8Array>} */
const files = {
  '使用說明.txt': readFileSync(inProject('src/hosting/release/使用說明.txt')),
  'nginx.conf': new TextEncoder().encode(toNginxFile()),
  'LICENSE.txt': readFileSync(inProject('LICENSE')),
}
for (const [path, content] of Object.entries(readFolder(inProject(siteFolder)))) files[`site/${path}`] = content
files['site/_headers'] = new TextEncoder().encode(toHeadersFile())
// The page for every address of the app, under the name that hosts without rules look for.
files['site/404.html'] = readFileSync(inProject(`${siteFolder}/index.html`))
files['site/_redirects'] = new TextEncoder().encode(`${base}* ${base}index.html 200\n`)

mkdirSync(inProject('release'), { recursive: true })
const suffix = base === '/' ? '' : `-${base.replaceAll('/', '')}`
const target = inProject(`release/competency-self-assessment-${version}${suffix}.zip`)
// A fixed date, so that the same source always gives the same file.
writeFileSync(target, zipSync(files, { level: 9, mtime: new Date(2026, 0, 1) }))
console.log(`已產生 ${target}`)
