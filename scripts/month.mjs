/**
 * The month as WebAssembly, for whoever bundles the model: `import { binary, plan } from 'virtual:month'`. It is compiled when the
 * model or the compiler has changed, and kept in dist/month under the digest of both.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const FOLDER = join(ROOT, 'dist/month')

/** @type {Promise<string> | undefined} */
let current

/** Digest of everything the compiled month follows from. */
function digestOfSources() {
  const hash = createHash('sha256')
  const files = ['sim', 'compiler', 'src/regions'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(folder, name)),
  )
  for (const file of [...files.toSorted(), 'package-lock.json'])
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(ROOT, file)))
  return hash.digest('hex').slice(0, 16)
}

/** The compiler, which is TypeScript itself. */
async function compiler() {
  const outDir = join(FOLDER, `compiler-${process.pid}`)
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    publicDir: false,
    build: { ssr: 'compiler/index.ts', outDir, rolldownOptions: { output: { entryFileNames: 'index.mjs' } } },
  })
  try {
    return await import(pathToFileURL(join(outDir, 'index.mjs')).href)
  } finally {
    rmSync(outDir, { recursive: true })
  }
}

/** Text of the module: the binary in base 64, and the plan. */
async function moduleText() {
  const file = join(FOLDER, `${digestOfSources()}.js`)
  if (existsSync(file)) return readFileSync(file, 'utf8')
  const { compileMonth } = await compiler()
  const { binary, ...plan } = await compileMonth()
  const text = [
    `export const binary = '${Buffer.from(binary).toString('base64')}'`,
    `export const plan = JSON.parse(${JSON.stringify(JSON.stringify(plan))})`,
    '',
  ].join('\n')
  mkdirSync(FOLDER, { recursive: true })
  // Whole or not at all, also when two builds do it at once.
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, text)
  renameSync(draft, file)
  return text
}

/** @returns {import('vite').Plugin} */
export function month() {
  return {
    name: 'ballast:month',
    resolveId: (id) => (id === 'virtual:month' ? '\0virtual:month' : null),
    load: (id) => (id === '\0virtual:month' ? (current ??= moduleText()) : null),
  }
}

/** The same for whoever only looks at it. */
export async function monthHere() {
  return import(`data:text/javascript,${encodeURIComponent(await moduleText())}`)
}
