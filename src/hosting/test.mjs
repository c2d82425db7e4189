// `npm test`: everything that has to be true, one kind after the other; stops at the first kind that fails and ends with
// one line that counts. The later modules are imported only when what they import is there.
await import('./ensure-dependencies.mjs')
const { spawn, spawnSync } = await import('node:child_process')
const { mkdtempSync, readFileSync, rmSync } = await import('node:fs')
const { tmpdir } = await import('node:os')
const { join } = await import('node:path')
const { ensureChromium } = await import('./ensure-browser.mjs')
const { inProject, projectFolder } = await import('./project.mjs')

const chromium = ensureChromium()
const reports = mkdtempSync(join(tmpdir(), 'competency-tests-'))
const total = { passed: 0, failed: 0, skipped: 0 }

/** @param {string} package_ @param {string} script */
const tool = (package_, script) => inProject(`node_modules/${package_}/${script}`)

const environment = {
  ...process.env,
  CHROMIUM_PATH: chromium,
  NODE_ENV: '',
  PLAYWRIGHT_JSON_OUTPUT_NAME: join(reports, 'playwright.json'),
}

/**
 * @param {string} name of the kind, as printed
 * @param {readonly string[]} args of Node
 * @param {() => { passed: number, failed: number, skipped: number }} [count] reads how many tests there were; a check
 *   without tests counts as one
 */
const run = (name, args, count) => {
  console.log(`\n== ${name}`)
  const { status } = spawnSync(process.execPath, [...args], {
    cwd: projectFolder,
    stdio: 'inherit',
    env: environment,
  })
  const isPassed = status === 0
  const counted = count === undefined ? { passed: isPassed ? 1 : 0, failed: isPassed ? 0 : 1, skipped: 0 } : count()
  total.passed += counted.passed
  total.failed += Math.max(counted.failed, isPassed ? 0 : 1)
  total.skipped += counted.skipped
  if (total.failed > 0) finish(1)
}

/**
 * Kinds that use one processor each and write nothing that another one reads: side by side, each printed as a whole.
 *
 * @param {readonly { readonly name: string, readonly args: readonly string[] }[]} kinds
 */
const runTogether = async (kinds) => {
  const ended = await Promise.all(
    kinds.map(
      ({ name, args }) =>
        new Promise((resolve) => {
          const child = spawn(process.execPath, args, { cwd: projectFolder, env: environment })
          let printed = ''
          for (const stream of [child.stdout, child.stderr])
            stream.setEncoding('utf8').on('data', (text) => (printed += text))
          child.on('close', (status) => {
            console.log(`\n== ${name}\n${printed.trimEnd()}`)
            resolve(status === 0)
          })
        }),
    ),
  )
  total.passed += ended.filter((isPassed) => isPassed).length
  total.failed += ended.filter((isPassed) => !isPassed).length
  if (total.failed > 0) finish(1)
}

/** @param {number} exitCode */
const finish = (exitCode) => {
  rmSync(reports, { recursive: true, force: true })
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : ''
  console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`)
  process.exit(exitCode)
}

const readReport = (/** @type {string} */ file) => {
  try {
    return JSON.parse(readFileSync(join(reports, file), 'utf8'))
  } catch {
    console.log(`\n${file} was not written, so nothing is known to have passed.`)
    return null
  }
}
const countVitest = () => {
  const report = readReport('vitest.json')
  return {
    passed: report?.numPassedTests ?? 0,
    failed: report?.numFailedTests ?? 1,
    skipped: report?.numPendingTests ?? 0,
  }
}
/** A machine that does other work as well may make one wait too long; more than that is a test that cannot be trusted. */
const mostSecondTries = 3
const countPlaywright = () => {
  const stats = readReport('playwright.json')?.stats
  const secondTries = stats?.flaky ?? 0
  if (secondTries > 0) console.log(`\n${secondTries} passed only at the second try; at most ${mostSecondTries} may.`)
  const isTrusted = secondTries <= mostSecondTries
  return {
    passed: (stats?.expected ?? 0) + (isTrusted ? secondTries : 0),
    failed: stats === undefined ? 1 : stats.unexpected + (isTrusted ? 0 : secondTries),
    skipped: stats?.skipped ?? 0,
  }
}

await runTogether([
  { name: '格式 format', args: [tool('prettier', 'bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'] },
  { name: '程式規則 lint', args: [tool('eslint', 'bin/eslint.js'), '--cache', '--max-warnings', '0', '.'] },
  { name: '型別 types', args: [tool('vue-tsc', 'bin/vue-tsc.js'), '--build'] },
  { name: '目錄 catalogue', args: [inProject('src/hosting/compiler.mjs'), 'check'] },
])
run(
  '單元與架構 unit and architecture',
  [
    tool('vitest', 'vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${join(reports, 'vitest.json')}`,
  ],
  countVitest,
)
run('建置 build', [inProject('src/hosting/build.mjs'), '--logLevel', 'warn'])
run('瀏覽器 browser', [tool('@playwright/test', 'cli.js'), 'test', '--reporter=list,json'], countPlaywright)
finish(0)
