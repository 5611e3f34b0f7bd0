import type { ColumnKind, TableFacts } from '../column.ts'
import type { Format } from '../encoder.ts'

const TYPES: Readonly<Record<ColumnKind, string>> = {
  int32: 'INTEGER',
  int64: 'BIGINT',
  double: 'DOUBLE',
  text: 'VARCHAR',
}

/** `load.sql`: statements with which DuckDB reads the tables of a folder. A folder's name is never taken for a column. */
export function loadSql(tables: readonly TableFacts[], format: Format): string {
  const statements = tables.map((table) => {
    const source = format === 'csv' ? csvSource(table) : parquetSource(table)
    return `CREATE OR REPLACE TABLE ${quoted(table.name)} AS\nSELECT * FROM ${source};\n`
  })
  return `-- Reads the tables of a folder into DuckDB, every column with its type; columns.json says what they mean, and in what units.
--
--   duckdb -c ".read load.sql" -c "DESCRIBE ${tables[0]?.name ?? 'firms'}"
--
-- From elsewhere: SET file_search_path = 'FOLDER' first.

${statements.join('\n')}`
}

function csvSource({ name, columns }: TableFacts): string {
  const types = columns.map((column) => `    ${quoted(column.name)}: '${TYPES[column.kind]}'`)
  return `read_csv(
  '${name}.csv',
  auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', new_line = '\\r\\n', nullstr = '',
  hive_partitioning = false,
  columns = {
${types.join(',\n')}
  }
)`
}

function parquetSource({ name }: TableFacts): string {
  return `read_parquet('${name}.parquet', hive_partitioning = false)`
}

function quoted(name: string): string {
  return `"${name}"`
}
