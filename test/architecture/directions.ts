/** Who may import whom. Each part of the project is entered by its `index.ts` alone; inside the model, one layer rests on the next. */
import { posix } from 'node:path'
import { type Node, type Source, isNode, place, walk } from './source.ts'

/** What each part of the house may import from the others, always through their `index.ts`. */
const WALLS: Record<string, readonly string[]> = {
  sim: [],
  src: ['sim'],
  ui: ['src'],
  experiments: ['src'],
}

/** The version is written once; what puts a part of the model itself to the test has to reach it. */
const EXCEPTIONS: readonly (readonly [who: RegExp, what: RegExp])[] = [
  [/^src\//, /^package\.json$/],
  [/^experiments\/random-battery\//, /^sim\/kernel\/random\.ts$/],
  [/^experiments\/bench\//, /^sim\/kernel\//],
  // What is timed, and against what, is the same for the command and for the experiment.
  [/^src\/cli\//, /^experiments\/bench\/(full\.json|model-m\.c\?raw)$/],
  [/^experiments\/bench\//, /^src\/(cli\/(yardstick|timed-here)|run\/spread)\.ts$/],
  // Scenario files are data: the page carries those it opens with.
  [/^ui\//, /^experiments\/.*\.json$/],
]

/** Floors of the model, from the ground: each may use those before it. The files beside them come last. */
const FLOORS: readonly (readonly string[])[] = [
  ['kernel'],
  ['state'],
  ['parameters'],
  // Below the world, so that they can set policy and environment and never touch an agent.
  ['levers', 'shocks'],
  ['world'],
  // How months run as WebAssembly: no economics in it.
  ['webassembly'],
  ['mechanisms'],
  ['metrics'],
  // What is read out of a world when a month is over.
  ['outputs'],
  ['month'],
]
const ROOF = FLOORS.length

/** What only some parts may take from outside the project. */
const OUTSIDE: Record<string, (name: string, path: string) => boolean> = {
  sim: (name, path) =>
    path.startsWith('sim/kernel/') && (name === 'seedrandom' || name.startsWith('@stdlib/')),
  src: (name) => !/^(@lit|lit|uplot)\b/.test(name),
  ui: (name) => !name.startsWith('node:'),
}

export function directionProblems(source: Source): string[] {
  return importsOf(source).flatMap(({ name, node }) => {
    const why = name.startsWith('.') ? insideProblem(source.path, name) : outsideProblem(source.path, name)
    return why === undefined ? [] : [`${place(source, node)}: ${why} (imports '${name}')`]
  })
}

function importsOf(source: Source): { name: string; node: Node }[] {
  const found: { name: string; node: Node }[] = []
  walk(source, (node) => {
    if (!/^(Import(Declaration|Expression)|Export(Named|All)Declaration|TSImportType)$/.test(node.type))
      return
    if (isNode(node.source)) found.push({ name: String(node.source.value), node })
  })
  return found
}

function outsideProblem(path: string, name: string): string | undefined {
  const allowed = OUTSIDE[partOf(path)]
  return allowed === undefined || allowed(name, path)
    ? undefined
    : `${partOf(path)}/ may not use this package here`
}

function insideProblem(path: string, name: string): string | undefined {
  const target = posix.join(posix.dirname(path), name)
  const [from, to] = [partOf(path), partOf(target)]
  if (EXCEPTIONS.some(([who, what]) => who.test(path) && what.test(target))) return undefined
  if (from === to) return from === 'sim' ? floorProblem(path, target) : undefined
  if (!(WALLS[from] ?? []).includes(to)) return `${from}/ may not import ${to}/`
  return target === `${to}/index.ts` ? undefined : `${to}/ is entered only by its index.ts`
}

function floorProblem(path: string, target: string): string | undefined {
  const [from, to] = [floorOf(path), floorOf(target)]
  if (from === -1) return `this folder has no floor in test/architecture/directions.ts`
  if (to > from) return `${roomOf(path)} may not import what rests on it`
  if (to < from || to === ROOF) return undefined
  if (roomOf(path) !== roomOf(target)) return `${roomOf(path)} may not import ${roomOf(target)} beside it`
  return roomOf(path) === 'month' && phaseOf(path) !== phaseOf(target)
    ? 'phases never import phases'
    : undefined
}

const partOf = (path: string) => path.split('/')[0] ?? ''
const roomOf = (path: string) => path.split('/')[1] ?? ''
/** `month/finance.ts` and everything in `month/finance/` are one phase. */
const phaseOf = (path: string) => (path.split('/')[2] ?? '').replace(/\.ts$/, '')

function floorOf(path: string): number {
  const room = roomOf(path)
  return room.endsWith('.ts') ? ROOF : FLOORS.findIndex((rooms) => rooms.includes(room))
}
