import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { createAppServer } from '../../src/hosting/serve.mjs'

/** The built app that every test drives. */
export const builtApp = fileURLToPath(new URL('../../dist', import.meta.url))

/** A server of one test, which the test can really stop: to the browser the machine is gone, not only offline. */
export interface AppServer {
  readonly origin: string
  readonly stop: () => Promise<void>
  /** Serves another build from now on at the same address, as a deployment does. */
  readonly deploy: (folder: string) => Promise<void>
}

export const startAppServer = async (): Promise<AppServer> => {
  let server = await listen(builtApp, 0)
  const { port } = server.address() as AddressInfo

  const stop = async (): Promise<void> => {
    if (!server.listening) return
    const closed = once(server, 'close')
    server.close()
    server.closeAllConnections()
    await closed
  }

  return {
    origin: `http://localhost:${port}`,
    stop,
    deploy: async (folder) => {
      await stop()
      server = await listen(folder, port)
    },
  }
}

const listen = async (folder: string, port: number): Promise<Server> => {
  const server = createAppServer({ folder })
  server.listen(port)
  await once(server, 'listening')
  return server
}
