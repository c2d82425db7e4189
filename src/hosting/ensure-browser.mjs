// Finds the Chromium that the browser tests drive, and installs the system's package where that is possible. No browser
// is ever downloaded from anywhere else.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { runOrExit } from './project.mjs'

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

const findChromium = () =>
  [process.env.CHROMIUM_PATH ?? '', ...usualPlaces].find((path) => path !== '' && existsSync(path))

const canInstallPackages = () =>
  process.getuid?.() === 0 && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0

/** Returns the path of Chromium, or ends this process with a sentence that says what to install. */
export const ensureChromium = () => {
  const found = findChromium()
  if (found !== undefined) return found
  if (canInstallPackages()) {
    console.log('找不到 Chromium，從系統套件安裝 chromium 與 fonts-noto-cjk…')
    runOrExit('apt-get', ['update', '-qq'])
    runOrExit('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-cjk'])
  }
  const installed = findChromium()
  if (installed !== undefined) return installed
  console.error(
    '瀏覽器測試需要 Chromium。請安裝系統的 chromium 與 fonts-noto-cjk 套件，或用 CHROMIUM_PATH 指出它的位置，再執行一次 npm test。',
  )
  process.exit(1)
}
