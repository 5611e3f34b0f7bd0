/** Packs what would be published, installs it in an empty folder and uses it there: the command, and the types. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const { name } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const folder = mkdtempSync(join(tmpdir(), 'ballast-package-'))

try {
  // prepare has built already; building again would only take time.
  const packed = JSON.parse(
    run(root, 'npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder]),
  )
  const [{ filename, files }] = packed
  for (const file of ['LICENSE', 'THIRD_PARTY_LICENSES.md', 'bin/ballast.js', 'dist/page/index.html']) {
    check(
      files.some(({ path }) => path === file),
      `${file} is in the package`,
    )
  }
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module', private: true }))
  run(folder, 'npm', ['install', '--no-audit', '--no-fund', join(folder, filename)])

  const levers = JSON.parse(run(folder, join('node_modules', '.bin', 'ballast'), ['levers', '--json']))
  check(Array.isArray(levers) && levers.length > 0, 'the installed command lists its levers')
  const bench = ['bench', '--firms', '40', '--months', '2', '--repeats', '1', '--json']
  const { sizes } = JSON.parse(run(folder, join('node_modules', '.bin', 'ballast'), bench))
  check(sizes[0].nsPerFirmMonth.least > 0, 'it times itself, without the experiments beside it')

  writeFileSync(join(folder, 'use.ts'), typedUse(name))
  for (const resolution of ['bundler', 'nodenext']) {
    const module = resolution === 'bundler' ? 'esnext' : 'nodenext'
    const options = [
      '--strict',
      '--noEmit',
      '--target',
      'es2023',
      '--module',
      module,
      '--moduleResolution',
      resolution,
    ]
    run(folder, process.execPath, [
      join(root, 'node_modules', 'typescript', 'bin', 'tsc'),
      ...options,
      'use.ts',
    ])
    check(true, `its types are found (${resolution})`)
  }
  run(folder, process.execPath, ['--input-type=module', '-e', `await import('${name}')`])
  check(true, 'the library loads')
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Fails to compile when the types are missing, for then everything is `any` and the second line is no error. */
function typedUse(library) {
  return `import { loadScenario } from '${library}'
// @ts-expect-error a file has to be named
void loadScenario()
`
}

function run(cwd, program, args) {
  const { status, stdout, error } = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (status !== 0) throw error ?? new Error(`${program} ${args.join(' ')} ended with ${status}\n${stdout}`)
  return stdout
}

function check(holds, what) {
  if (!holds) throw new Error(`not so: ${what}`)
  console.log(`ok: ${what}`)
}
