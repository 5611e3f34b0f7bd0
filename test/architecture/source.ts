/** A source file as its syntax tree, and the one way to walk it that all rules here share. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { posix } from 'node:path'
import { parseSync, visitorKeys } from 'oxc-parser'

export interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [key: string]: unknown
}

export interface Source {
  /** From the root of the project, with slashes. */
  readonly path: string
  readonly text: string
  readonly program: Node
}

/** A node, the nodes around it from the nearest outwards, and the key under which the nearest holds it. */
export type Visit = (node: Node, around: readonly Node[], key: string) => void

export function parse(path: string, text: string): Source {
  const { program, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`)
  return { path, text, program: program as unknown as Node }
}

/** Every TypeScript file of the folders that exist. */
export function sourcesOf(folders: readonly string[]): Source[] {
  return folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true }).map((path) => posix.join(folder, String(path))),
    )
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts'))
    .sort((a, b) => (a < b ? -1 : 1))
    .map((path) => parse(path, readFileSync(path, 'utf8')))
}

export function walk(source: Source, visit: Visit): void {
  descend(source.program, [], '', visit)
}

function descend(node: Node, around: readonly Node[], key: string, visit: Visit): void {
  visit(node, around, key)
  const within = [node, ...around]
  for (const childKey of visitorKeys[node.type] ?? []) {
    const children = [node[childKey]].flat()
    for (const child of children) if (isNode(child)) descend(child, within, childKey, visit)
  }
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'
}

export function place(source: Source, node: Node): string {
  return `${source.path}:${source.text.slice(0, node.start).split('\n').length}`
}
