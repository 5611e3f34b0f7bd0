import { readFile } from 'node:fs/promises'
import { diffResults } from '../diff/index.ts'
import type { Disk } from './disk.ts'
import { writeComparison } from './write-comparison.ts'
import { writeRun } from './write-run.ts'

export const disk: Disk = {
  readText: (path) => readFile(path, 'utf8'),
  writeRun,
  writeComparison,
  diffResults,
}
