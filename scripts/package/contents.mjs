/** What travels: everything that is read, run or linked to, and nothing that has to be installed beside it. */
import { readdirSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { posix } from 'node:path'
import { check, run } from './check.mjs'

const NEEDED = [
  'LICENSE',
  'THIRD_PARTY_LICENSES.md',
  'bin/ballast.js',
  'dist/browser/index.js',
  'dist/browser/worker.browser.js',
  'dist/node/index.js',
  'dist/node/worker.node.js',
  'dist/page/index.html',
  'dist/page/docs/index.html',
]
const WORKER =
  /new Worker\(new URL\(["']\.\/worker\.browser\.js["'], import\.meta\.url\), \{ type: ["']module["'] \}\)/
/** Built in: their licences have to be there. Of the build tools none is. */
const BUNDLED = [
  'comlink',
  'commander',
  'hyparquet-writer',
  'lit',
  'mathjs',
  'seedrandom',
  'typebox',
  'uplot',
]

/** @param {string} folder where it is installed @param {string} name of the package @param {string[]} files that were packed */
export function checkContents(folder, name, files) {
  for (const file of NEEDED) check(files.includes(file), `${file} is in the package`)
  const home = posix.join(folder, 'node_modules', name)
  const text = (/** @type {string} */ file) => readFileSync(posix.join(home, file), 'utf8')

  const pictures = [...text('README.md').matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, file = '']) => file)
  check(pictures.length > 0 && pictures.every((file) => files.includes(file)), 'so is what the readme shows')

  const installed = readdirSync(posix.join(folder, 'node_modules')).filter((entry) => !entry.startsWith('.'))
  check(installed.join() === name.split('/')[0], 'nothing else is installed with it')
  check(run(folder, 'npm', ['ls', '--omit=dev', '--parseable']).trim().split('\n').length === 2, 'npm agrees')

  const licences = text('THIRD_PARTY_LICENSES.md')
  const unnamed = BUNDLED.filter((each) => !licences.includes(`\n## ${each} - `))
  check(unnamed.length === 0, `the licences of what is bundled are there ${unnamed.join()}`)
  const scripts = files.filter((file) => /^dist\/(node|browser)\/.*\.js$/.test(file))
  const outside = scripts.filter((file) =>
    [...text(file).matchAll(/^(?:import|export) .*from ["']([^./][^"']*)/gm)].some(
      ([, asked = '']) => !isBuiltin(asked),
    ),
  )
  check(outside.length === 0, `no script asks for another package ${outside.join()}`)
  check(WORKER.test(text('dist/browser/index.js')), 'a bundler finds the worker by the words that it knows')
}
