import { defineConfig } from 'vite'
import { month } from './scripts/month.mjs'

/** The page: static files that work from any folder of any host, without a server of ours. */
export default defineConfig({
  base: './',
  build: {
    outDir: 'dist/page',
    target: 'es2023',
    license: { fileName: 'licenses.txt' },
  },
  plugins: [month()],
  worker: { format: 'es', plugins: () => [month()] },
})
