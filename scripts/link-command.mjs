import { lstatSync, mkdirSync, symlinkSync } from 'node:fs'

/**
 * Puts the command where npm puts those of installed packages, but not its own: so that `npx` knows it in the checkout by the package's
 * whole name, as everywhere else. (On Windows such a link is no command, and `npx ballast` remains.)
 */
export function linkCommand() {
  const link = 'node_modules/.bin/ballast'
  if (process.platform === 'win32' || lstatSync(link, { throwIfNoEntry: false }) !== undefined) return
  mkdirSync('node_modules/.bin', { recursive: true })
  symlinkSync('../../bin/ballast.js', link)
}
