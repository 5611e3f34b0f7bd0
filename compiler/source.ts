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
import type { FunctionNode, Node, Program } from './syntax.ts'

export interface Source {
  /** Top-level functions by the value they have. */
  readonly functions: ReadonlyMap<unknown, FunctionNode>
  /** Values of all top-level names. */
  readonly scope: Readonly<Record<string, unknown>>
  /** Top-level objects that the program writes to. */
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

/** Objects at the top level to whose fields something is assigned anywhere. */
function writtenObjects(program: Program, scope: Readonly<Record<string, unknown>>): Set<unknown> {
  const found = new Set<unknown>()
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit)
    else if (node !== null && typeof node === 'object') {
      const { type, left } = node as { type?: string; left?: Node }
      if (
        type === 'AssignmentExpression' &&
        left?.type === 'MemberExpression' &&
        left.object.type === 'Identifier'
      )
        found.add(scope[left.object.name])
      Object.values(node).forEach(visit)
    }
  }
  visit(program.body)
  found.delete(undefined)
  return found
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

/** Bundles, parses and runs the module `entry`. */
export async function readSource(entry: string): Promise<Source> {
  const text = await bundle(entry)
  const program = parseSync('model.mjs', text).program as unknown as Program
  const names = declaredNames(program)
  const folder = await mkdtemp(join(tmpdir(), 'model-'))
  const file = join(folder, 'model.mjs')
  try {
    await writeFile(file, `${text}\nexport const everything = { ${names.join(', ')} }\n`)
    const { everything } = (await import(pathToFileURL(file).href)) as {
      everything: Record<string, unknown>
    }
    const functions = new Map<unknown, FunctionNode>()
    for (const statement of program.body) {
      if (statement.type === 'FunctionDeclaration') functions.set(everything[statement.id.name], statement)
      if (statement.type === 'VariableDeclaration')
        for (const { id, init } of statement.declarations)
          if (id.type === 'Identifier' && init?.type === 'ArrowFunctionExpression')
            functions.set(everything[id.name], init)
    }
    return { functions, scope: everything, written: writtenObjects(program, everything) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
