import type { Column, Table } from '../files/index.ts'
import type { HeadlineDifference } from './judge.ts'

type Rows = readonly HeadlineDifference[]

/** A row per headline, in the order in which they are told. */
export const differenceTable: Table<Rows> = {
  name: 'difference',
  row: 'a headline',
  count: (rows) => rows.length,
  columns: [
    text('key', 'table/quantity/part'),
    text('table', 'firms or months of runs, effects or account of comparisons'),
    text('quantity', 'as in the table'),
    { ...text('part', 'size class, cause, last or mean, financing'), optional: true },
    { ...text('unit', 'of estimates and difference'), optional: true },
    text('verdict', 'moved (beyond chance), unmoved, identical or unknown'),
    number('a', 'estimate of A, over the units that are compared'),
    number('b', 'the same of B'),
    number('difference', 'B − A'),
    number('standardError', 'of the difference'),
    number('lower', "95%: Student's over pairs, or Welch's"),
    number('upper', "95%: Student's over pairs, or Welch's"),
    number('standardErrors', 'the difference in its standard errors', 'ratio'),
    number('probability', 'of a difference at least so large by chance', 'probability'),
    number('adjusted', 'the same after Benjamini and Hochberg', 'probability'),
    count('countA', 'replicates or populations of A; of pairs, pairs', 0),
    count('countB', 'replicates or populations of B; of pairs, pairs', 1),
  ],
}

function text(name: 'key' | 'table' | 'quantity' | 'part' | 'unit' | 'verdict', says: string): Column<Rows> {
  return { name, kind: 'text', unit: 'key', says, of: (rows, row) => rows[row]![name] || undefined }
}

type NumberName =
  | 'a'
  | 'b'
  | 'difference'
  | 'standardError'
  | 'lower'
  | 'upper'
  | 'standardErrors'
  | 'probability'
  | 'adjusted'

/** What is infinite (a difference without any spread) is left empty. */
function number(name: NumberName, says: string, unit = 'as in unit'): Column<Rows> {
  const of: Column<Rows>['of'] = (rows, row) => {
    const value = rows[row]![name]
    return Number.isFinite(value) ? value : undefined
  }
  return { name, kind: 'double', unit, says, optional: true, of }
}

function count(name: string, says: string, side: 0 | 1): Column<Rows> {
  return { name, kind: 'int32', unit: 'count', says, of: (rows, row) => rows[row]!.counts[side] }
}
