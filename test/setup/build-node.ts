import { existsSync } from 'node:fs'
import { build } from 'vite'

/**
 * Builds the command and its worker before the tests, since a Node worker cannot be started from TypeScript.
 * The folder is not emptied, so that a second test run in the same checkout does not lose files in use.
 */
export default async function setup(): Promise<void> {
  if (!existsSync('src/cli/main.ts') && !existsSync('src/index.ts')) return
  await build({ configFile: 'vite.node.config.ts', logLevel: 'error', build: { emptyOutDir: false } })
}
