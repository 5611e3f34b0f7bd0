#!/usr/bin/env node
import { existsSync } from 'node:fs'

const built = new URL('../dist/node/cli.js', import.meta.url)

if (existsSync(built)) {
  await import(built.href)
} else {
  console.error('ballast: not built yet. Run "npm run build" in the folder that ballast was checked out to.')
  process.exitCode = 1
}
