import { rmSync } from 'node:fs'
import { build } from 'vite'

/**
 * Builds the command and its worker before the tests, since a Node worker cannot be started from TypeScript.
 * The folder is not emptied, so that a second test run in the same checkout does not lose files in use.
 * When the build fails, the tests that need it fail for want of the files, and all others still run.
 */
export default async function setup(): Promise<void> {
  try {
    await build({ configFile: 'vite.node.config.ts', logLevel: 'error', build: { emptyOutDir: false } })
  } catch (error) {
    console.error(`The build for Node failed. ${String(error)}`)
    rmSync('dist/node', { recursive: true, force: true })
  }
}
