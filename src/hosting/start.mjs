// `npm start`: installs, builds, serves. The later modules are imported only when what they import is there.
await import('./ensure-dependencies.mjs')
const { build } = await import('./build.mjs')
const { createAppServer, defaultPort } = await import('./serve.mjs')

build()
const port = Number(process.env.PORT ?? defaultPort)
createAppServer()
  .on('error', (error) => {
    console.error(
      'code' in error && error.code === 'EADDRINUSE'
        ? `連接埠 ${port} 已被使用。請先關閉另一個程式，或用 PORT=4174 npm start 換一個。`
        : error.message,
    )
    process.exit(1)
  })
  .listen(port, () => console.log(`職能自評已在這個網址：http://localhost:${port}/`))
