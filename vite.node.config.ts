import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const ENTRIES = {
  index: './src/index.ts',
  cli: './src/cli/main.ts',
  'worker.node': './src/run/worker.node.ts',
}

const input = Object.fromEntries(
  Object.entries(ENTRIES)
    .map(([name, path]) => [name, fileURLToPath(new URL(path, import.meta.url))] as const)
    .filter(([, path]) => existsSync(path)),
)

/**
 * The library and the command for Node, with all they need bundled in. Everything lies in one folder, because the
 * code that starts the worker asks for it beside itself.
 */
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: true,
    outDir: 'dist/node',
    target: 'node20',
    sourcemap: true,
    license: { fileName: 'licenses.txt' },
    rolldownOptions: {
      input,
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
})
