import { mkdirSync, readFileSync, readlinkSync, rmdirSync, rmSync } from 'node:fs'
import { lstat, readdir, rm, utimes } from 'node:fs/promises'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { makeFolders } from '../make-folders.ts'

/**
 * Where results are gathered before they are put in place: a folder inside the one they are for, so that renaming is enough, whatever is
 * mounted or linked where. Its name says which process made it: process, start of that process, number within it, machine.
 */
const NAME = /^\.ballast-(\d+)-(\d+)-\d+-([\w.]+?)(\.file)?$/
/** How often a living process shows that it lives, to those who cannot see its number. */
const BEAT_MS = 60_000
/** After so long without a beat a process elsewhere counts as dead. */
const SILENCE_MS = 3_600_000

let names = 0

/** A name that says who made it. @param suffix of a file */
export function ownName(suffix: '' | '.file' = ''): string {
  return `.ballast-${process.pid}-${startOf('self')}-${++names}-${here()}${suffix}`
}

/** Numbers of processes mean something on one machine, and there within one container. */
function here(): string {
  const machine = hostname()
    .replace(/[^A-Za-z0-9.]/g, '_')
    .slice(0, 60)
  try {
    return `${machine}.${readlinkSync('/proc/self/ns/pid').replace(/\D/g, '')}`
  } catch {
    return machine || 'unknown'
  }
}

/** When a process started, in the system's ticks, so that another with its number is told apart; 0 where that cannot be known. */
function startOf(process: string): string {
  try {
    const text = readFileSync(`/proc/${process}/stat`, 'utf8')
    // The name before may hold blanks and brackets. The 22nd field, of which two are before.
    return text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? '0'
  } catch {
    return '0'
  }
}

/** Whether a name is one of ours, living or dead. */
export function isWorkspace(name: string): boolean {
  return NAME.test(name)
}

/** Whether the process that made it is still at work on it. */
async function isLiving(path: string, name: string): Promise<boolean> {
  const [, pid = '', start = '', machine = ''] = NAME.exec(name) ?? []
  if (machine === here()) return isRunning(Number(pid), start)
  const facts = await lstat(path).catch(() => undefined)
  return facts !== undefined && Date.now() - facts.mtimeMs < SILENCE_MS
}

function isRunning(pid: number, start: string): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
  }
  const now = startOf(String(pid))
  return now === '0' || start === '0' || now === start
}

/** Names left in a folder by processes that have ended, and by others that are at work. */
export async function workspacesIn(folder: string): Promise<{ dead: string[]; living: string[] }> {
  const found = { dead: [] as string[], living: [] as string[] }
  for (const name of await readdir(folder))
    if (isWorkspace(name)) found[(await isLiving(join(folder, name), name)) ? 'living' : 'dead'].push(name)
  return found
}

/** Another process writes into the same folder. */
export class FolderBusy extends Error {
  override readonly name = 'FolderBusy'
  /** The folder in which it gathers its results. */
  readonly workspace: string

  constructor(message: string, workspace: string) {
    super(message)
    this.workspace = workspace
  }
}

/** A folder to gather results in; `fresh` is for the new ones, `old` for those that give way. */
export class Workspace {
  readonly path: string
  readonly fresh: string
  readonly old: string
  readonly plan: string
  /** Whether something of worth is in it that could not be moved. */
  isKept = false
  /** The topmost folder that had to be made for it. */
  #made: string | undefined
  #beat: NodeJS.Timeout
  #leave = () => {
    if (this.isKept) return
    rmSync(this.path, { recursive: true, force: true })
    removeEmpty(dirname(this.path), this.#made)
  }

  private constructor(path: string, top: string | undefined) {
    this.path = path
    this.fresh = join(path, 'new')
    this.old = join(path, 'old')
    this.plan = join(path, 'plan.json')
    this.#made = top
    this.#beat = setInterval(() => {
      const now = new Date()
      utimes(path, now, now).catch(() => {})
    }, BEAT_MS).unref()
    process.once('exit', this.#leave)
  }

  /**
   * @param target is made if need be
   * @throws FolderBusy if another process is at work there, or errors of the file system
   */
  static async open(target: string): Promise<Workspace> {
    // At one go: a signal that ends the process finds either nothing or a workspace that knows how to leave.
    const top = makeFolders(target)
    const name = ownName()
    const workspace = new Workspace(join(target, name), top)
    try {
      for (const folder of [workspace.path, workspace.fresh, workspace.old]) mkdirSync(folder)
      await requireAlone(target, name)
      return workspace
    } catch (error) {
      await workspace.close()
      throw error
    }
  }

  /** Nothing is left of it, nor of folders that were made for it and stayed empty. */
  async close(): Promise<void> {
    clearInterval(this.#beat)
    // What cannot be removed now, the next run removes.
    if (!this.isKept) await rm(this.path, { recursive: true, force: true }).catch(() => {})
    process.removeListener('exit', this.#leave)
    if (!this.isKept) removeEmpty(dirname(this.path), this.#made)
  }
}

/** Two that see each other as they begin: one of them goes on. */
async function requireAlone(target: string, name: string): Promise<void> {
  const others = async () =>
    (await workspacesIn(target)).living.filter((other) => other !== name && !isOfOneFile(other))
  const seen = await others()
  if (seen.length === 0) return
  if (seen.every((other) => name < other)) {
    await sleep(300)
    if ((await others()).length === 0) return
  }
  const [, pid, , machine] = NAME.exec(seen[0]!)!
  throw new FolderBusy(`process ${pid} on ${machine} is writing into it`, join(target, seen[0]!))
}

function isOfOneFile(name: string): boolean {
  return name.endsWith('.file')
}

/** Folders from `folder` up to `top`, as far as they are empty. */
function removeEmpty(folder: string, top: string | undefined): void {
  if (top === undefined) return
  try {
    for (let each = folder; each.length >= top.length; each = dirname(each)) rmdirSync(each)
  } catch {
    // Something is in it.
  }
}
