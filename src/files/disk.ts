import type { ResultDifference } from '../diff/index.ts'
import type { ComparisonWriteOptions, WritableComparison, WrittenComparison } from './write-comparison.ts'
import type { WritableRun, WriteOptions, Written } from './write-run.ts'

/** Reading scenarios and results and writing results, where there are files. */
export interface Disk {
  readText(place: string): Promise<string>
  writeRun(folder: string, run: WritableRun, options?: WriteOptions): Promise<Written>
  writeComparison(
    folder: string,
    comparison: WritableComparison,
    options?: ComparisonWriteOptions,
  ): Promise<WrittenComparison>
  diffResults(folderA: string, folderB: string): Promise<ResultDifference>
}
