/**
 * Makes every figure in the documents that rests on runs, or says which are of an older model.
 *
 *   npm run figures                  groups that are older than the model, one after another; interrupted, it goes on where it was
 *   npm run figures -- --all         all groups but those on request
 *   npm run figures rules cover      these
 *   npm run figures -- --check       makes nothing; fails if a document or a committed file is not as the ledger says
 *   npm run figures -- --fill        writes the ledger’s figures into the documents
 *   npm run figures -- --read rules  the sentences about this group have been read again
 */
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { documentProblems, fileProblems, told } from './check.ts'
import { documents } from './documents.ts'
import { ageOf, isSame, modelNow, readLedger, shownBy, writeEntry, type Ledger } from './ledger.ts'
import { figuresInFiles, type Group } from './group.ts'
import { GROUPS } from './list.ts'
import { make } from './make.ts'
import { filled } from './marks.ts'

export async function main(given: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: given,
    allowPositionals: true,
    options: {
      all: { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
      fill: { type: 'boolean', default: false },
      read: { type: 'boolean', default: false },
    },
  })
  const named = positionals.flatMap((name) => GROUPS.find((each) => each.name === name) ?? [])
  if (named.length < positionals.length || (values.read && named.length === 0)) {
    console.error(`Which groups? There are: ${GROUPS.map(({ name }) => name).join(', ')}`)
    process.exitCode = 2
    return
  }
  if (values.fill) fill()
  if (values.read) markAsRead(named)
  if (!values.check && !values.fill && !values.read)
    await makeAll(named.length > 0 ? named : due(readLedger(), values.all))
  check()
}

/** Groups that are older than the model, or all, but for those on request. */
export function due(ledger: Ledger, all = false, now = modelNow()): readonly Group[] {
  return GROUPS.filter(
    ({ name, onRequest }) => onRequest === undefined && (all || ageOf(ledger[name], now) !== undefined),
  )
}

/** A group that fails is told and leaves the others alone. */
async function makeAll(groups: readonly Group[]): Promise<void> {
  if (groups.length > 0) buildLibrary()
  for (const [at, group] of groups.entries()) {
    console.error(`${at + 1}/${groups.length} ${group.name}: ${group.says}`)
    const start = Date.now()
    try {
      await make(group)
      fill()
      console.error(`${group.name}: made in ${Math.round((Date.now() - start) / 1000)} s`)
    } catch (error) {
      console.error(`${group.name} failed, nothing of it was entered: ${(error as Error).message}`)
      process.exitCode = 1
    }
  }
}

/** Figures of a library that is older than the sources would be entered under the wrong model. */
function buildLibrary(): void {
  const vite = [
    'node_modules/vite/bin/vite.js',
    'build',
    '--config',
    'vite.node.config.ts',
    '--logLevel',
    'warn',
  ]
  const { status } = spawnSync(process.execPath, vite, { stdio: 'inherit' })
  if (status !== 0) throw new Error('the library could not be built')
}

/** What files say is told as the groups now tell it; documents take it from the ledger. */
function fill(): void {
  for (const group of GROUPS.filter(({ isInFiles }) => isInFiles)) {
    const entry = readLedger()[group.name]
    if (entry === undefined || fileProblems(group, readLedger()).length > 0) continue
    const values = figuresInFiles(group)
    if (!isSame(entry, { ...entry, values })) writeEntry(group.name, { ...entry, values })
  }
  const shown = shownBy(readLedger())
  for (const path of documents()) {
    const text = readFileSync(path, 'utf8')
    const full = filled(text, shown)
    if (full !== text) writeFileSync(path, full)
  }
}

function markAsRead(groups: readonly Group[]): void {
  for (const { name } of groups) {
    const { [name]: entry } = readLedger()
    if (entry === undefined) continue
    const { readAgain: _, ...rest } = entry
    writeEntry(name, rest)
  }
}

function check(): void {
  const ledger = readLedger()
  console.log(GROUPS.map((group) => told(group, ledger)).join('\n'))
  const problems = [...documentProblems(ledger), ...GROUPS.flatMap((group) => fileProblems(group, ledger))]
  if (problems.length === 0) return
  console.log(`\n${problems.join('\n')}`)
  process.exitCode = 1
}
