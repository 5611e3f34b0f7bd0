import { pathToFileURL } from 'node:url'
import { resolve } from 'node:path'
import type { Plugin } from 'vite'

/** Sources run from where they lie in tests, but the worker of Node is only to be had built. */
export function builtWorker(): Plugin {
  const url = pathToFileURL(resolve('dist/node/worker.node.js')).href
  return {
    name: 'ballast:built-worker',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('/src/run/')) return null
      return code.replaceAll(
        /new URL\(\s*(['"])\.\/worker\.node\.js\1,\s*import\.meta\.url\)/g,
        `new URL('${url}')`,
      )
    },
  }
}

/** Turns each test file into one skipped test that says why, so that nothing that did not run counts as passed. */
export function skipEverything(reason: string): Plugin {
  return {
    name: 'ballast:skip-everything',
    enforce: 'pre',
    transform(_code, id) {
      if (!id.split('?')[0].endsWith('.test.ts')) return null
      return `import { test } from 'vitest'\ntest.skip(${JSON.stringify(`in a browser (${reason})`)}, () => {})\n`
    },
  }
}
