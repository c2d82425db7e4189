import importWorkerUrl from './import-worker.ts?worker&url'
import teamWorkerUrl from './team-worker.ts?worker&url'

/** The only scripts that may be started from an address. */
export type OwnScript = 'service-worker' | 'team-worker' | 'import-worker'

/** Gives the address of one of our own scripts in the form that the browser accepts. */
export type OwnScriptUrl = (script: OwnScript) => TrustedScriptURL | string

/** The one policy for scripts. Its name can be taken once, so that it is made once and handed on. */
export const createOwnScriptUrl = (baseUrl: string): OwnScriptUrl => {
  const urlByScript: ReadonlyMap<string, string> = new Map<OwnScript, string>([
    ['service-worker', `${baseUrl}sw.js`],
    ['team-worker', teamWorkerUrl],
    ['import-worker', importWorkerUrl],
  ])
  const createScriptURL = (script: string): string => {
    const url = urlByScript.get(script)
    if (url === undefined) throw new TypeError(`Not one of our scripts: ${script}`)
    return url
  }
  const policy = window.trustedTypes?.createPolicy('app-sw', { createScriptURL })
  return (script) => policy?.createScriptURL(script) ?? createScriptURL(script)
}
