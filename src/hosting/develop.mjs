// `npm run dev`: Vite's development server, on a fresh clone too.
await import('./ensure-dependencies.mjs')
const { inProject, runOrExit } = await import('./project.mjs')

runOrExit(process.execPath, [inProject('node_modules/vite/bin/vite.js'), ...process.argv.slice(2)])
