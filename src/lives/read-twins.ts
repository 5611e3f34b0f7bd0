import { borrowPool, RunError } from '../run/index.ts'
import type { AnyPool, FailedReplicate, Want } from '../run/index.ts'
import { attributionTable } from './attribution.ts'
import { liveBranches } from './branches.ts'
import type { BranchOutcomes } from './branches.ts'
import { comparisonOfKept, measure } from './comparison.ts'
import { branchTable } from './details.ts'
import type { DetailTable } from './details.ts'
import { HeadlineWatch } from './headline.ts'
import type { KeptTwins } from './kept-twins.ts'
import { mirrorImage, MirrorImages, mirrorMonths, mirrorTable } from './mirror.ts'
import { outsideTable } from './outside.ts'
import { findPaths, partingsTable, pathsTable } from './paths.ts'
import type { FirmPaths } from './paths.ts'
import type { TwinPlan } from './plan.ts'
import type { MeasuredTwins, Omission, StreamTwinsOptions } from './twin-options.ts'
import { twinsInOrder } from './twins.ts'
import type { BesidesOptions, Twins } from './twins.ts'
import { LEAST_REPLICATES, varianceTable } from './variance.ts'

/** What reading twins brings besides them. */
export interface Brought {
  /** Of all twins that have been read. */
  readonly numbers: KeptTwins
  readonly details: DetailTable[]
  readonly failures: FailedReplicate[]
  readonly omissions: Omission[]
}

/**
 * Twins in order, each with what is asked of it besides; when the last has been read, `details` are filled. Aborted, it brings those that
 * had finished, without what would have to be run besides, and the tables that can be made of them; then it throws.
 */
export async function* readTwins(
  plan: TwinPlan,
  options: StreamTwinsOptions,
  brought: Brought,
): AsyncGenerator<MeasuredTwins, void, undefined> {
  const { replicates = plan.base.replicates, onFinished, ...rest } = options
  const { pool, giveBack } = borrowPool(options)
  const known = new Map<number, MeasuredTwins>()
  const read = new Read(plan, options, brought.numbers)
  const note = (twins: Twins) => {
    const each = { twins, measured: measure(plan, twins) }
    known.set(twins.replicate, each)
    onFinished?.(each, plan)
  }
  const onFailed = (failed: FailedReplicate) => void brought.failures.push(failed)
  const asked = { replicates, onFinished: note, ...rest, onFailed, want: wanted(plan, options) }
  try {
    try {
      for await (const { replicate } of twinsInOrder(pool, plan, asked)) {
        const each = await extend(pool, plan, known.get(replicate)!, { ...options, ...brought })
        known.delete(replicate)
        read.add(each)
        yield each
        if (read.isEnough) break
      }
    } catch (error) {
      if (!options.signal?.aborted) throw error
    }
    brought.details.push(...(await tablesOf(pool, plan, read, { ...options, ...brought })))
    options.signal?.throwIfAborted()
  } finally {
    await giveBack()
  }
}

/** What takes runs of its own: it is left out where they fail or are not waited for. */
async function attempted<Value>(
  missing: Omit<Omission, 'why'>,
  { signal, omissions }: Pick<StreamTwinsOptions, 'signal'> & Pick<Brought, 'omissions'>,
  work: () => Promise<Value>,
): Promise<Value | undefined> {
  try {
    signal?.throwIfAborted()
    return await work()
  } catch (error) {
    if (!signal?.aborted && !(error instanceof RunError)) throw error
    omissions.push({ ...missing, why: signal?.aborted ? 'interrupted' : (error as RunError).message })
    return undefined
  }
}

/** What is kept of twins whose runs are let go. */
class Read {
  readonly numbers: KeptTwins
  readonly branches: BranchOutcomes[] = []
  readonly paths: FirmPaths[] = []
  readonly images: MirrorImages | undefined
  #plan: TwinPlan
  #headline: HeadlineWatch | undefined

  constructor(plan: TwinPlan, { mirror, precision, newPieces }: StreamTwinsOptions, numbers: KeptTwins) {
    this.#plan = plan
    this.numbers = numbers
    if (mirror) this.images = new MirrorImages(newPieces?.())
    if (precision !== undefined) this.#headline = new HeadlineWatch(plan, precision)
  }

  add({ twins, measured, branches, paths }: MeasuredTwins): void {
    this.numbers.add(measured)
    this.images?.add(mirrorImage(this.#plan, twins))
    this.#headline?.add(measured)
    if (branches !== undefined) this.branches.push(branches)
    if (paths !== undefined) this.paths.push(paths)
  }

  get isEnough(): boolean {
    return this.#headline?.isPrecise ?? false
  }
}

function wanted(plan: TwinPlan, { want = {}, mirror }: StreamTwinsOptions): Want {
  const { before, after } = mirrorMonths(plan)
  return mirror ? { ...want, panel: [before, after] } : want
}

type Asked = StreamTwinsOptions & Brought

/** Branches and paths of a replicate, if they are wanted of it. */
async function extend(
  pool: AnyPool,
  plan: TwinPlan,
  each: MeasuredTwins,
  asked: Asked,
): Promise<MeasuredTwins> {
  const { branches = 0, branched = 1, why = 0, first = 1, signal, onProgress } = asked
  const { replicate } = each.twins
  const onBranch = (done: number) =>
    onProgress?.({ phase: 'branches', finished: done, replicates: branches, months: replicate })
  const place = replicate - first + 1
  const futures =
    branches > 0 && place <= branched
      ? await attempted({ what: 'branches', replicate }, asked, () =>
          liveBranches(pool, plan, replicate, { branches, signal, onBranch }),
        )
      : undefined
  const paths =
    place <= why
      ? await attempted({ what: 'paths', replicate }, asked, () => findPaths(pool, plan, each.twins, signal))
      : undefined
  return { ...each, ...(futures && { branches: futures }), ...(paths && { paths }) }
}

/** The tables that were asked for, in the order of their names. */
async function tablesOf(
  pool: AnyPool,
  plan: TwinPlan,
  { numbers, branches, paths, images }: Read,
  asked: Asked,
): Promise<DetailTable[]> {
  const { attribute, outside, first = 1, signal, onProgress, omissions, newPieces } = asked
  const table = async (what: string, work: (options: BesidesOptions) => Promise<DetailTable>) => {
    const onFailed = ({ replicate, error }: FailedReplicate) =>
      void omissions.push({ what, replicate, why: error.message })
    // As many as were read, whatever failed between them.
    const replicates = (numbers.last ?? first) - first + 1
    const options = { replicates, first, signal, onProgress, onFailed, newPieces }
    return (await attempted({ what }, asked, () => work(options))) ?? []
  }
  return [
    ...(branches.length > 0 ? [branchTable(branches)] : []),
    ...(paths.length > 0 ? [partingsTable(paths), pathsTable(paths)] : []),
    ...(attribute ? [await table('attribution', (options) => attributionTable(pool, plan, options))] : []),
    ...(outside
      ? [
          await table('outside', (options) =>
            outsideTable(pool, plan, comparisonOfKept(plan, numbers), options),
          ),
        ]
      : []),
    ...(images !== undefined && images.length > 0 ? [mirrorTable(plan, images)] : []),
    ...(numbers.length >= LEAST_REPLICATES ? [varianceTable(plan, numbers)] : []),
  ].flat()
}
