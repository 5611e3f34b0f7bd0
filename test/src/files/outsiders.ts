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

/** @param before what is run before the recipe is read */
function r(name: string, needs: string, before = ''): Outsider {
  const has = output('Rscript', ['-e', needs])
  return {
    name,
    ...(has === undefined && { missing: `not installed: Rscript -e '${needs}' fails` }),
    read: (folder, table) =>
      Promise.resolve(parsed(name, output('Rscript', ['-e', before + R_TELL, table], folder))),
  }
}

const PYTHON_TELL = `
import json, sys
import pandas as pd
sys.dont_write_bytecode = True
sys.path.insert(0, ".")
from load import load_ballast
told = load_ballast()[sys.argv[1]]
cell = lambda x: None if pd.isna(x) else x if isinstance(x, str) else x.item() if hasattr(x, "item") else x
print(json.dumps({name: {"type": str(told[name].dtype), "cells": [cell(x) for x in told[name]]} for name in told}))`

function pandas(name: string, needs: string): Outsider {
  // Another Python than the system's may come first, and know nothing of its packages.
  const python = ['python3', '/usr/bin/python3'].find((each) => output(each, ['-c', needs]) !== undefined)
  return {
    name,
    ...(python === undefined && { missing: `not installed: python3 -c '${needs}' fails` }),
    read: (folder, table) =>
      Promise.resolve(parsed(name, output(python ?? 'python3', ['-c', PYTHON_TELL, table], folder))),
  }
}

interface DuckReader {
  getRowObjectsJson(): Record<string, string | number | null>[]
}
interface DuckConnection {
  run(sql: string): Promise<unknown>
  runAndReadAll(sql: string): Promise<DuckReader>
}
interface DuckModule {
  DuckDBInstance: { create(place: string): Promise<{ connect(): Promise<DuckConnection> }> }
}

/** Not among the packages that tests install: it weighs as much as all others. It is used where somebody has it. */
function duckModule(): DuckModule | undefined {
  try {
    return createRequire(import.meta.url)('@duckdb/node-api') as DuckModule
  } catch {
    return undefined
  }
}

function duckDb(): Outsider {
  const duck = duckModule()
  return {
    name: 'DuckDB',
    ...(duck === undefined && { missing: 'not installed: there is no package @duckdb/node-api' }),
    async read(folder, table) {
      const instance = await duck!.DuckDBInstance.create(':memory:')
      const connection = await instance.connect()
      await connection.run(`SET file_search_path = '${folder}'`)
      await connection.run(readFileSync(join(folder, 'load.sql'), 'utf8'))
      const all = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJson()
      const types = await all(`DESCRIBE "${table}"`)
      const rows = await all(`SELECT * FROM "${table}"`)
      return Object.fromEntries(
        types.map(({ column_name: name, column_type: type }) => [
          String(name),
          {
            type: String(type),
            // Whole numbers of 64 bits come as texts.
            cells: rows.map((row) =>
              type === 'BIGINT' && row[String(name)] !== null ? Number(row[String(name)]) : row[String(name)],
            ),
          },
        ]),
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
