import { wholeInputError } from '../scenario/index.ts'
import { addComparisonHeadlines } from './comparison-headlines.ts'
import type { ResultDifference, Side } from './difference.ts'
import { HeadlineBook } from './headline.ts'
import type { Known } from './headline.ts'
import { judged } from './judge.ts'
import { noticesOf } from './notices.ts'
import { equalRuns, holdsReplicates, pairingOf } from './pairing.ts'
import { openResults, settingsOf } from './result-set.ts'
import type { ResultSet } from './result-set.ts'
import { addRunHeadlines } from './run-headlines.ts'
import { differencesOf } from './settings.ts'

/**
 * Compares two results that `run` or `compare` wrote, by this version of Ballast or others. Either side may also be a folder of result
 * folders that differ in their seed alone: then populations are compared, and not replicates of one.
 *
 * @throws InputError if either is no result, or they are not of one kind
 */
export async function diffResults(folderA: string, folderB: string): Promise<ResultDifference> {
  const [a, b] = [await openResults(folderA), await openResults(folderB)]
  requireLike(a, b)
  const months = Math.min(a.folders[0].months, b.folders[0].months)
  const [bookA, bookB] = [await headlinesOf(a, months), await headlinesOf(b, months)]
  const pairing = pairingOf(a, b)
  const settings = differencesOf(settingsOf(a.folders[0]), settingsOf(b.folders[0]))
  const fingerprints = equalRuns(a, b)
  const headlines = judged([bookA, bookB], pairing)
  const [sideA, sideB] = [sideOf(a), sideOf(b)]
  const without = (one: ReadonlyMap<string, Known>, other: ReadonlyMap<string, Known>) =>
    [...one.keys()].filter((key) => !other.has(key))
  const facts = {
    kind: a.folders[0].kind,
    a: sideA,
    b: sideB,
    settings,
    pairing,
    fingerprints,
    months,
    headlines,
    onlyIn: { a: without(bookA, bookB), b: without(bookB, bookA) },
  }
  return { ...facts, notices: noticesOf(facts) }
}

function requireLike(a: ResultSet, b: ResultSet): void {
  const [one, other] = [a.folders[0], b.folders[0]]
  if (one.kind !== other.kind) {
    const [run, comparison] = one.kind === 'run' ? [a, b] : [b, a]
    const inside = `${comparison.path}/base or ${comparison.path}/policy, runs like ${run.path}`
    throw wholeInputError(comparison.path, "a comparison's folder beside a run's", inside)
  }
  if (a.folders.length > 1 === b.folders.length > 1) return
  const [single, several] = a.folders.length > 1 ? [b, a] : [a, b]
  throw wholeInputError(
    single.path,
    `one result beside the ${several.folders.length} of ${several.path}`,
    'one result on both sides, or several on both',
  )
}

async function headlinesOf({ folders }: ResultSet, months: number): Promise<ReadonlyMap<string, Known>> {
  const book = new HeadlineBook()
  for (const folder of folders) {
    if (folder.kind === 'run') await addRunHeadlines(book, folder, months)
    else await addComparisonHeadlines(book, folder)
  }
  return book.all()
}

function sideOf({ path, folders }: ResultSet): Side {
  const [first] = folders
  const scenarios = first.kind === 'run' ? [first.scenario] : [first.base, first.policy]
  return {
    folder: path,
    names: scenarios.map(({ name }) => (typeof name === 'string' ? name : '')),
    ballast: first.ballast,
    modelVersion: first.modelVersion,
    seeds: folders.map(({ seed }) => seed),
    months: first.months,
    replicates: folders.reduce((sum, { fingerprints }) => sum + fingerprints.size, 0),
    isComplete: folders.every(({ complete }) => complete),
    holdsReplicates: folders.every(holdsReplicates),
  }
}
