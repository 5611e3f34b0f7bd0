/** Programs of others that read tables, where they are installed. */
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a program saw of a table: the type and the cells of each column, texts as they are, `null` where a cell is missing. */
export type Seen = Readonly<
  Record<string, { readonly type: string; readonly cells: readonly (string | number | null)[] }>
>

export interface Outsider {
  readonly name: string
  /** Why it cannot be asked; absent if it can. */
  readonly missing?: string
  /** Runs the recipe in a folder and tells one table. */
  readonly read: (folder: string, table: string) => Promise<Seen>
}

function output(command: string, args: readonly string[], folder = '.'): string | undefined {
  const { status, stdout } = spawnSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    timeout: 120_000,
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  })
  return status === 0 ? stdout : undefined
}

function parsed(name: string, text: string | undefined): Seen {
  if (text === undefined) throw new Error(`${name} could not run the recipe`)
  return JSON.parse(text) as Seen
}

const R_TELL = `
source("load.R")
told <- load_ballast(".")[[commandArgs(TRUE)[1]]]
cell <- function(x) if (is.na(x)) "null" else if (is.character(x)) encodeString(x, quote = '"') else sprintf("%.17g", x)
column <- function(name) sprintf('"%s":{"type":"%s","cells":[%s]}', name, class(told[[name]]), paste(sapply(told[[name]], cell), collapse = ","))
cat("{", paste(sapply(names(told), column), collapse = ","), "}", sep = "")`

/** What a program of R prints, run in a folder; absent if it fails, or if R is not there. */
export function outputOfR(code: string, folder: string, ...args: string[]): string | undefined {
  return output('Rscript', ['-e', code, ...args], folder)
}

/** Why R cannot run something; absent if it can. */
export function missingInR(needs: string): string | undefined {
  return outputOfR(needs, '.') === undefined ? `not installed: Rscript -e '${needs}' fails` : undefined
}

/** @param before what is run before the recipe is read */
function r(name: string, needs: string, before = ''): Outsider {
  const missing = missingInR(needs)
  return {
    name,
    ...(missing !== undefined && { missing }),
    read: (folder, table) => Promise.resolve(parsed(name, outputOfR(before + R_TELL, folder, table))),
  }
}

const PYTHON_TELL = `
import json, sys
import pandas as pd
from load import load_ballast
told = load_ballast()[sys.argv[1]]
cell = lambda x: None if pd.isna(x) else x if isinstance(x, str) else x.item() if hasattr(x, "item") else x
print(json.dumps({name: {"type": str(told[name].dtype), "cells": [cell(x) for x in told[name]]} for name in told}))`

/** A Python that knows a package; another than the system's may come first, and know nothing of its packages. */
function pythonWith(needs: string): string | undefined {
  return ['python3', '/usr/bin/python3'].find((each) => output(each, ['-c', needs]) !== undefined)
}

/** What a program of Python prints, run in a folder. */
export function outputOfPandas(code: string, folder: string, ...args: string[]): string | undefined {
  return output(pythonWith('import pandas') ?? 'python3', ['-B', '-c', code, ...args], folder)
}

/** Why Python cannot run something; absent if it can. */
export function missingInPython(needs: string): string | undefined {
  return pythonWith(needs) === undefined ? `not installed: python3 -c '${needs}' fails` : undefined
}

function pandas(name: string, needs: string): Outsider {
  const missing = missingInPython(needs)
  return {
    name,
    ...(missing !== undefined && { missing }),
    read: (folder, table) => Promise.resolve(parsed(name, outputOfPandas(PYTHON_TELL, folder, table))),
  }
}

interface DuckReader {
  getRowObjectsJson(): DuckRow[]
}
interface DuckConnection {
  run(sql: string): Promise<unknown>
  runAndReadAll(sql: string): Promise<DuckReader>
}
interface DuckModule {
  DuckDBInstance: { create(place: string): Promise<{ connect(): Promise<DuckConnection> }> }
}

/** Absent where nobody has it. Not among the packages that tests install: it weighs as much as all others. It is used where somebody has it. */
function duckModule(): DuckModule | undefined {
  try {
    return createRequire(import.meta.url)('@duckdb/node-api') as DuckModule
  } catch {
    return undefined
  }
}

type DuckRow = Readonly<Record<string, string | number | null>>

/** Runs statements with a folder as the place of files; the rows of the last. */
export async function rowsOfDuckDb(folder: string, statements: readonly string[]): Promise<DuckRow[]> {
  const instance = await duckModule()!.DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  await connection.run(`SET file_search_path = '${folder}'`)
  for (const statement of statements.slice(0, -1)) await connection.run(statement)
  return (await connection.runAndReadAll(statements.at(-1)!)).getRowObjectsJson()
}

/** Why DuckDB cannot be asked; absent if it can. */
export function missingDuckDb(): string | undefined {
  return duckModule() === undefined ? 'not installed: there is no package @duckdb/node-api' : undefined
}

function duckDb(): Outsider {
  const missing = missingDuckDb()
  return {
    name: 'DuckDB',
    ...(missing !== undefined && { missing }),
    async read(folder, table) {
      const load = readFileSync(join(folder, 'load.sql'), 'utf8')
      const types = await rowsOfDuckDb(folder, [load, `DESCRIBE "${table}"`])
      const rows = await rowsOfDuckDb(folder, [load, `SELECT * FROM "${table}"`])
      // Whole numbers of 64 bits come as texts.
      const told = (type: string, cell: string | number | null) =>
        type === 'BIGINT' && cell !== null ? Number(cell) : cell
      return Object.fromEntries(
        types.map(({ column_name, column_type }) => {
          const [name, type] = [String(column_name), String(column_type)]
          return [name, { type, cells: rows.map((row) => told(type, row[name])) }]
        }),
      )
    },
  }
}

export const CSV_READERS: readonly Outsider[] = [
  r('base R', 'R.version.string', 'requireNamespace <- function(...) FALSE'),
  r('R with data.table', 'library(data.table)'),
  pandas('pandas', 'import pandas'),
  duckDb(),
]

export const PARQUET_READERS: readonly Outsider[] = [
  r('R with arrow or nanoparquet', 'if (!requireNamespace("arrow", quietly = TRUE)) library(nanoparquet)'),
  pandas('pandas with pyarrow', 'import pandas, pyarrow'),
  duckDb(),
]
