import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'
import { month } from './scripts/month.mjs'

const source = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/**
 * The library for pages of other people, with all it needs bundled in. Their bundler has to find the worker, and knows it only by
 * `new Worker(new URL('./worker.browser.js', import.meta.url), …)` written out. A build for servers leaves that as it stands; one
 * for pages would put an address of its own there.
 */
export default defineConfig({
  publicDir: false,
  plugins: [month(), builtWorkerName()],
  ssr: { noExternal: true, target: 'webworker' },
  build: {
    ssr: true,
    outDir: 'dist/browser',
    target: 'es2023',
    license: { fileName: 'licenses.txt' },
    rolldownOptions: {
      input: {
        index: source('src/index.ts'),
        'worker.browser': source('src/run/worker.browser.ts'),
      },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
})

/** The worker has another ending when it is built. */
function builtWorkerName(): Plugin {
  const written = './worker.browser.ts'
  return {
    name: 'ballast:built-worker-name',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('/src/run/platform.browser.ts')) return null
      if (!code.includes(written)) throw new Error(`${id} starts no ${written}`)
      return code.replace(written, './worker.browser.js')
    },
  }
}
