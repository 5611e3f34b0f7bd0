import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { month } from './scripts/month.mjs'

const source = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/**
 * The library and the command for Node, with all they need bundled in. Everything lies in one folder, because the
 * code that starts the worker asks for it beside itself.
 */
export default defineConfig({
  publicDir: false,
  plugins: [month()],
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: true,
    outDir: 'dist/node',
    target: 'node20',
    sourcemap: true,
    license: { fileName: 'licenses.txt' },
    rolldownOptions: {
      input: {
        index: source('src/index.ts'),
        cli: source('src/cli/main.ts'),
        'worker.node': source('src/run/worker.node.ts'),
      },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
})
