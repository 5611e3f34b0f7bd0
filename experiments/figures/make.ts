/** Makes a group of figures: runs its commands, puts its files in their place, and enters what came out. */
import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { digest, isSame, modelNow, readLedger, writeEntry, type Entry, type Model } from './ledger.ts'
import type { Group, Made, Step } from './group.ts'

/** Runs the group from begin to end; nothing is entered unless all of it has run. */
export async function make(group: Group, ledger?: string): Promise<Entry> {
  const work = mkdtempSync(join(tmpdir(), `figures-${group.name}-`))
  try {
    const now = modelNow()
    const printed: string[] = []
    const waiting: [from: string, to: string][] = []
    for (const [at, step] of group.steps(work).entries()) {
      const text = await output(step, printed)
      printed.push(text)
      if (step.into === undefined) continue
      const file = join(work, `printed-${at}`)
      writeFileSync(file, text)
      waiting.push([file, step.into])
    }
    for (const [from, to] of waiting) cpSync(from, to)
    const entry = { ...now, ...entryOf(group, { work, printed }, readLedger(ledger)[group.name]) }
    writeEntry(group.name, entry, ledger)
    return entry
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

function entryOf(group: Group, made: Made, known: Entry | undefined): Omit<Entry, keyof Model> {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  const values = group.figures(made)
  const files = Object.fromEntries(group.files.map((path) => [path, digest(path)]))
  const hasChanged = !isSame(known, { files, values })
  const readAgain = group.prose.length > 0 && (known?.readAgain === true || hasChanged)
  const date = new Date().toISOString().slice(0, 10)
  return { version, date, ...(readAgain && { readAgain }), files, values }
}

/** What a program of Node’s prints. */
function output({ run, input }: Step, printed: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, run, { stdio: ['pipe', 'pipe', 'inherit'] })
    const parts: Buffer[] = []
    child.stdout.on('data', (part: Buffer) => parts.push(part))
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve(Buffer.concat(parts).toString('utf8'))
      else reject(new Error(`${run.join(' ')} ended with ${code ?? 'a signal'}`))
    })
    // Whether the program reads its input or not: a pipe that closes early is no failure of its own.
    child.stdin.on('error', () => {})
    child.stdin.end(input?.(printed) ?? '')
  })
}
