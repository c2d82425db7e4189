// Serves the built app as it should be served anywhere: precompressed, with the headers of headers.mjs, the app's page
// for every address of the app, and 404 for a file that is not there.
import { createServer } from 'node:http'
import sirv from 'sirv'
import { cacheControlOfHashedFiles, cacheControlOfOtherFiles, hashedFolder, securityHeaders } from './headers.mjs'
import { inProject } from './project.mjs'

export const defaultPort = 4173

/**
 * @param {object} [options]
 * @param {string} [options.folder] with the built app
 * @param {string} [options.base] the path under which it is served, with slashes at both ends
 * @returns {import('node:http').Server} not yet listening
 */
export const createAppServer = ({ folder = inProject('dist'), base = '/' } = {}) => {
  const files = sirv(folder, {
    gzip: true,
    brotli: true,
    dev: false,
    setHeaders: (response, pathname) => {
      const isHashed = pathname.startsWith(`/${hashedFolder}`)
      response.setHeader('Cache-Control', isHashed ? cacheControlOfHashedFiles : cacheControlOfOtherFiles)
    },
  })
  return createServer((request, response) => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value)
    const url = request.url ?? '/'
    if (!url.startsWith(base)) {
      notFound(response)
      return
    }
    request.url = url.slice(base.length - 1)
    files(request, response, () => {
      const isPage = (request.headers.accept ?? '').includes('text/html')
      if (!isPage) {
        notFound(response)
        return
      }
      request.url = '/'
      files(request, response, () => notFound(response))
    })
  })
}

/** @param {import('node:http').ServerResponse} response */
const notFound = (response) => {
  response.statusCode = 404
  response.setHeader('Content-Type', 'text/plain; charset=utf-8')
  response.end('404')
}

if (process.argv[1] === inProject('src/hosting/serve.mjs')) {
  const port = Number(process.env.PORT ?? defaultPort)
  createAppServer().listen(port, () => console.log(`http://localhost:${port}/`))
}
