/**
 * Runs an experiment written in TypeScript on the built library: `node experiments/run.mjs FILE [ARGUMENT…]` calls the file’s `main`
 * with the arguments. `npm run build` comes first.
 */
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'

const library = new URL('../dist/node/index.js', import.meta.url)
const [file, ...rest] = process.argv.slice(2)

if (file === undefined || !existsSync(library)) {
  console.error(
    file === undefined ? 'Which file? node experiments/run.mjs FILE' : 'No library: npm run build',
  )
  process.exit(2)
}

const folder = await mkdtemp(join(tmpdir(), 'experiment-'))
try {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    // The file runs from a folder without packages.
    ssr: { noExternal: true },
    plugins: [
      {
        // The library brings its workers along, so it has to run from where it lies.
        name: 'built-library',
        enforce: 'pre',
        resolveId: (id) => (id.endsWith('src/index.ts') ? { id: library.href, external: true } : null),
      },
    ],
    build: {
      ssr: file,
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: '[name].mjs' } },
    },
  })
  const name = basename(fileURLToPath(pathToFileURL(file))).replace(/\.ts$/, '.mjs')
  const { main } = await import(pathToFileURL(join(folder, name)).href)
  await main(rest)
} catch (error) {
  if (error?.name !== 'ArgumentError') throw error
  console.error(error.message)
  process.exitCode = 2
} finally {
  await rm(folder, { recursive: true, force: true })
}
