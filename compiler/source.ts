/**
 * The model as one program: its modules bundled into a single scope, parsed, and run once, so that a name stands both for its
 * syntax and for its value.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseSync } from 'oxc-parser'
import { build } from 'vite'
import { assignedIn } from './assigned.ts'
import type { FunctionNode, Program } from './syntax.ts'

export interface Source {
  /** Top-level functions by the value they have. */
  readonly functions: ReadonlyMap<unknown, FunctionNode>
  /** Values of all top-level names. */
  readonly scope: Readonly<Record<string, unknown>>
  /** Top-level names that are assigned to after the module has run. */
  readonly changing: ReadonlySet<string>
  /** Top-level objects to whose fields something is assigned. */
  readonly written: ReadonlySet<unknown>
}

/** Top-level names of a program that are declared there, imports left out. */
function declaredNames(program: Program): string[] {
  const names: string[] = []
  for (const statement of program.body) {
    if (statement.type === 'FunctionDeclaration') names.push(statement.id.name)
    if (statement.type === 'VariableDeclaration')
      for (const { id } of statement.declarations) if (id.type === 'Identifier') names.push(id.name)
  }
  return names
}

async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: entry,
      write: false,
      minify: false,
      rolldownOptions: { treeshake: false, output: { codeSplitting: false } },
    },
  })
  const outputs = Array.isArray(built) ? built : [built]
  const first = outputs[0]
  if (!('output' in first)) throw new Error(`no bundle of ${entry}`)
  return first.output[0].code
}

/** Top-level functions by their values. */
function functionsOf(program: Program, scope: Readonly<Record<string, unknown>>): Map<unknown, FunctionNode> {
  const functions = new Map<unknown, FunctionNode>()
  for (const statement of program.body) {
    if (statement.type === 'FunctionDeclaration') functions.set(scope[statement.id.name], statement)
    if (statement.type === 'VariableDeclaration')
      for (const { id, init } of statement.declarations)
        if (id.type === 'Identifier' && init?.type === 'ArrowFunctionExpression')
          functions.set(scope[id.name], init)
  }
  return functions
}

/** Runs a module and returns what its top-level names stand for. */
async function valuesOf(text: string, names: readonly string[]): Promise<Record<string, unknown>> {
  const folder = await mkdtemp(join(tmpdir(), 'model-'))
  const file = join(folder, 'model.mjs')
  try {
    await writeFile(file, `${text}\nexport const everything = { ${names.join(', ')} }\n`)
    const { everything } = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as {
      everything: Record<string, unknown>
    }
    return everything
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Parses and runs a module that imports nothing. */
export async function sourceOf(text: string): Promise<Source> {
  const program = parseSync('model.mjs', text).program as unknown as Program
  const names = declaredNames(program)
  const scope = await valuesOf(text, names)
  const assigned = assignedIn(program)
  return {
    functions: functionsOf(program, scope),
    scope,
    changing: new Set(names.filter((name) => assigned.names.has(name))),
    written: new Set(names.filter((name) => assigned.owners.has(name)).map((name) => scope[name])),
  }
}

/** Bundles, parses and runs the module `entry`. */
export async function readSource(entry: string): Promise<Source> {
  return sourceOf(await bundle(entry))
}
