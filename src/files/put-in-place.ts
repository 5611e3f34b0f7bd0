import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { Workspace } from './workspace.ts'

/** Files to move, as paths inside the folder. */
interface Plan {
  /** They give way, manifests first: a folder without a manifest is not complete. */
  readonly old: readonly string[]
  /** They come, manifests last. */
  readonly fresh: readonly string[]
}

type Places = Pick<Workspace, 'fresh' | 'old' | 'plan'>

/** Folders of whole runs inside that of a comparison. */
export const INSIDE = ['base', 'policy']

/**
 * Moves old files away and new ones in, by renaming. It is done at one go, so that no signal comes in between; if it fails, everything is put
 * back; if the process is killed, `finishPlan` does the rest, from the plan that was written first.
 *
 * @param ours names that may be replaced
 * @throws errors of the file system; the folder is then as it was
 */
export function putInPlace(places: Places, target: string, ours: readonly string[]): void {
  const plan = { old: oldFiles(target, ours), fresh: manifestsLast(filesIn(places.fresh)) }
  writeFileSync(`${places.plan}.part`, JSON.stringify(plan))
  renameSync(`${places.plan}.part`, places.plan)
  try {
    carryOut(plan, places, target)
  } catch (error) {
    takeBack(plan, places, target)
    throw error
  }
}

/** Does the rest of what a process began that was killed. */
export function finishPlan(places: Places, target: string): void {
  if (!existsSync(places.plan)) return
  const plan = JSON.parse(readFileSync(places.plan, 'utf8')) as Plan
  const isInside = (path: string) => /^((base|policy)\/)?[A-Za-z0-9][\w.-]*$/.test(path)
  if ([...plan.old, ...plan.fresh].every(isInside)) carryOut(plan, places, target)
}

/** Nothing is done twice: while all new files wait, the old ones go; only then do the new ones come. */
function carryOut({ old, fresh }: Plan, places: Places, target: string): void {
  if (fresh.every((path) => existsSync(join(places.fresh, path)))) {
    for (const path of old) move(path, target, places.old)
    for (const folder of INSIDE) removeIfEmpty(join(target, folder))
  }
  for (const path of fresh) move(path, places.fresh, target)
}

function takeBack({ old, fresh }: Plan, places: Places, target: string): void {
  const arrived = fresh.filter((path) => !existsSync(join(places.fresh, path)))
  for (const path of arrived.toReversed()) move(path, target, places.fresh)
  for (const folder of INSIDE) removeIfEmpty(join(target, folder))
  for (const path of old.toReversed()) move(path, places.old, target)
}

function move(path: string, from: string, to: string): void {
  if (!existsSync(join(from, path))) return
  mkdirSync(dirname(join(to, path)), { recursive: true })
  renameSync(join(from, path), join(to, path))
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder)
  } catch {
    // Not there, or something of another's is in it.
  }
}

/** What an earlier run or comparison left. */
export function oldFiles(target: string, ours: readonly string[]): string[] {
  const there = (folder: string) =>
    ours.map((name) => join(folder, name)).filter((path) => isThere(join(target, path)))
  const inside = INSIDE.filter((folder) => isThere(join(target, folder, 'manifest.json')))
  return manifestsLast([...there(''), ...inside.flatMap(there)]).toReversed()
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) =>
      entry.isDirectory()
        ? readdirSync(join(folder, entry.name)).map((name) => join(entry.name, name))
        : [entry.name],
    )
    .sort((a, b) => (a < b ? -1 : 1))
}

/** The manifest of the whole after those of its parts. */
function manifestsLast(paths: readonly string[]): string[] {
  const rank = (path: string) => (path === 'manifest.json' ? 2 : path.endsWith('/manifest.json') ? 1 : 0)
  return paths.toSorted((a, b) => rank(a) - rank(b))
}
