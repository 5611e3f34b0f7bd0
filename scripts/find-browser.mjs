/**
 * Finds a Chromium that starts here, for the tests: one installed on this machine, else the one that comes as a
 * package. Answers are tried by starting them, because a file that exists may still lack a system library.
 */
import { execFile } from 'node:child_process'
import {
  accessSync,
  constants,
  existsSync,
  mkdtempSync,
  mkdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { chromium } from 'playwright'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const USUAL_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]
const QUIET = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
]
const cache = fileURLToPath(new URL('../node_modules/.cache/ballast/', import.meta.url))

/**
 * @typedef {{ executablePath: string, args: string[], env: Record<string, string>, headless: true }} LaunchOptions
 * @typedef {{ name: string, launch: LaunchOptions }} Browser
 * @returns {Promise<Browser | { name: undefined, tried: string[] }>}
 */
export async function findBrowser() {
  const tried = []
  for (const candidate of candidates(process.env.BALLAST_BROWSER)) {
    try {
      const found = await candidate()
      if (found === undefined) continue
      await (await chromium.launch(found.launch)).close()
      return found
    } catch (error) {
      tried.push(`${candidate.name}: ${String(error).split('\n')[0]}`)
    }
  }
  return {
    name: undefined,
    tried: tried.length > 0 ? tried : ['none found'],
  }
}

/** The variable BALLAST_BROWSER narrows the choice: `installed`, `packaged` or `none`. */
function candidates(wanted) {
  const all = [installed, packaged]
  return wanted === undefined ? all : all.filter(({ name }) => name === wanted)
}

/** @returns {Browser | undefined} */
function installed() {
  const path = onPath()
  return path === undefined ? undefined : { name: path, launch: launchOptions(path, {}) }
}

function onPath() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const places = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...places, ...USUAL_PLACES].find(isExecutable)
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** @returns {Promise<Browser | undefined>} */
async function packaged() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const { version } = createRequire(import.meta.url)('../node_modules/@sparticuz/chromium/package.json')
  const home = join(cache, `chromium-${version}`)
  if (!existsSync(home)) await unpack(home)
  const libraries = [join(home, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':')
  const env = { FONTCONFIG_PATH: join(home, 'fonts'), LD_LIBRARY_PATH: libraries }
  return { name: `@sparticuz/chromium ${version}`, launch: launchOptions(join(home, 'chromium'), env) }
}

/**
 * The package unpacks into the system's temporary folder and trusts whatever it finds there, so it gets a folder of
 * its own, and the finished one is moved into place: two test runs at once never see half a browser. The two AWS
 * variables make it unpack the system libraries that it needs as well.
 */
async function unpack(home) {
  mkdirSync(dirname(home), { recursive: true })
  const staging = mkdtempSync(`${home}-unpacking-`)
  const aws = { AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x', AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' }
  const program = "import('@sparticuz/chromium').then((package_) => package_.default.executablePath())"
  try {
    await promisify(execFile)(process.execPath, ['-e', program], {
      cwd: dirname(fileURLToPath(import.meta.url)),
      env: { ...process.env, ...aws, TMPDIR: staging },
    })
    writeFileSync(join(staging, 'fonts', 'fonts.conf'), fontConfiguration(home))
    renameSync(staging, home)
  } catch (error) {
    rmSync(staging, { recursive: true, force: true })
    if (!existsSync(home)) throw error
  }
}

/** The package's own configuration looks for its fonts in one fixed folder, where they are not. */
function fontConfiguration(home) {
  const folders = [join(home, 'fonts'), '/usr/share/fonts'].map((folder) => `<dir>${folder}</dir>`)
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>${folders.join('')}<cachedir>${join(home, 'fonts-cache')}</cachedir></fontconfig>
`
}

/**
 * @param {string} executablePath
 * @param {Record<string, string>} env beyond this process's own
 * @returns {LaunchOptions}
 */
function launchOptions(executablePath, env) {
  // A sandbox cannot be set up by root, which is what containers and CI machines run as.
  const args =
    process.getuid?.() === 0 || env.LD_LIBRARY_PATH !== undefined ? [...QUIET, '--no-sandbox'] : QUIET
  return {
    executablePath,
    args,
    env: /** @type {Record<string, string>} */ ({ ...process.env, ...env }),
    headless: true,
  }
}
