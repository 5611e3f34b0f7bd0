import type { WritableRun, WriteOptions, Written } from './write-run.ts'

/** Reading scenarios and writing runs, where there are files. */
export interface Disk {
  readText(place: string): Promise<string>
  writeRun(folder: string, run: WritableRun, options?: WriteOptions): Promise<Written>
}
