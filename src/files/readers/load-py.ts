import type { ColumnFacts, TableFacts } from '../column.ts'
import type { Format } from '../encoder.ts'

/** Whole numbers with missing cells need a type of pandas' own, which has a place for them. */
function typeOf({ kind, optional }: ColumnFacts): string {
  if (kind === 'double') return 'float64'
  if (kind === 'text') return 'string'
  return optional ? kind.replace('int', 'Int') : kind
}

const CSV = `pd.read_csv(
            folder / f"{name}.csv",
            dtype=types,
            keep_default_na=False,
            na_values={column: [""] for column in types},
            float_precision="round_trip",
        )`

/** `load.py`: a function that reads the tables of a folder into data frames by name. */
export function loadPy(tables: readonly TableFacts[], format: Format): string {
  const types = tables.map(
    ({ name, columns }) =>
      `    "${name}": {\n${columns.map((column) => `        "${column.name}": "${typeOf(column)}",`).join('\n')}\n    },`,
  )
  const read = format === 'csv' ? CSV : 'pd.read_parquet(folder / f"{name}.parquet").astype(types)'
  return `"""Reads the tables of a folder, every column with its type; columns.json says what they mean, and in what units.

    from load import load_ballast
    tables = load_ballast()
    tables["${tables[0]?.name ?? 'firms'}"].dtypes
"""

from pathlib import Path

import pandas as pd

TYPES = {
${types.join('\n')}
}


def load_ballast(folder=Path(__file__).parent):
    folder = Path(folder)
    return {
        name: ${read}
        for name, types in TYPES.items()
    }
`
}
