/** What a run leaves on disk. Node only: pages use `src/index.ts`. */
export { writeRun } from './write-run.ts'
export type { WritableRun, WriteOptions, Written } from './write-run.ts'
export { FolderNotEmpty } from './output-folder.ts'
export type { Manifest } from './manifest.ts'
export type { TableEntry } from './table-file.ts'
export { FORMATS } from './encoder.ts'
export type { Format } from './encoder.ts'
