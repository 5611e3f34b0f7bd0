import { borrowPool } from '../run/index.ts'
import type { AnyPool, Want } from '../run/index.ts'
import { attributionTable } from './attribution.ts'
import { liveBranches } from './branches.ts'
import { comparisonOf, measure } from './comparison.ts'
import { branchTable } from './details.ts'
import type { DetailTable } from './details.ts'
import { isHeadlinePrecise } from './headline.ts'
import { mirrorImage, mirrorMonths, mirrorTable } from './mirror.ts'
import type { MirrorImage } from './mirror.ts'
import { outsideTable } from './outside.ts'
import { findPaths, partingsTable, pathsTable } from './paths.ts'
import type { TwinPlan } from './plan.ts'
import type { MeasuredTwins, StreamTwinsOptions } from './twin-options.ts'
import { twinsInOrder } from './twins.ts'
import type { Twins } from './twins.ts'
import { LEAST_REPLICATES, varianceTable } from './variance.ts'

/** Twins in order, each with what is asked of it besides; when the last has been read, `details` are filled. */
export async function* readTwins(
  plan: TwinPlan,
  options: StreamTwinsOptions,
  details: DetailTable[],
): AsyncGenerator<MeasuredTwins, void, undefined> {
  const { replicates = plan.base.replicates, onFinished, ...rest } = options
  const { pool, giveBack } = borrowPool(options)
  const known = new Map<number, MeasuredTwins>()
  const read: Read[] = []
  const note = (twins: Twins) => {
    const each = { twins, measured: measure(plan, twins) }
    known.set(twins.replicate, each)
    onFinished?.(each, plan)
  }
  const asked = { replicates, onFinished: note, ...rest, want: wanted(plan, options) }
  try {
    for await (const { replicate } of twinsInOrder(pool, plan, asked)) {
      const each = await extend(pool, plan, known.get(replicate)!, options)
      known.delete(replicate)
      read.push(noted(plan, each, options))
      yield each
      if (isEnough(plan, read, options)) break
    }
    details.push(...(await tablesOf(pool, plan, read, options)))
  } finally {
    await giveBack()
  }
}

/** What is kept of twins whose runs are let go. */
interface Read extends Omit<MeasuredTwins, 'twins'> {
  readonly image?: MirrorImage
}

function noted(plan: TwinPlan, { twins, ...kept }: MeasuredTwins, { mirror }: StreamTwinsOptions): Read {
  return mirror ? { ...kept, image: mirrorImage(plan, twins) } : kept
}

function wanted(plan: TwinPlan, { want = {}, mirror }: StreamTwinsOptions): Want {
  const { before, after } = mirrorMonths(plan)
  return mirror ? { ...want, panel: [before, after] } : want
}

function isEnough(plan: TwinPlan, read: readonly Read[], { precision }: StreamTwinsOptions): boolean {
  if (precision === undefined) return false
  const measured = read.map((each) => each.measured)
  return isHeadlinePrecise(plan, measured, precision)
}

/** Branches and paths of a replicate, if they are wanted of it. */
async function extend(
  pool: AnyPool,
  plan: TwinPlan,
  each: MeasuredTwins,
  { branches = 0, branched = 1, why = 0, signal, onProgress }: StreamTwinsOptions,
): Promise<MeasuredTwins> {
  const { replicate } = each.twins
  const onBranch = (done: number) =>
    onProgress?.({ phase: 'branches', finished: done, replicates: branches, months: replicate })
  const wantsBranches = branches > 0 && replicate <= branched
  return {
    ...each,
    ...(wantsBranches && {
      branches: await liveBranches(pool, plan, replicate, { branches, signal, onBranch }),
    }),
    ...(replicate <= why && { paths: await findPaths(pool, plan, each.twins, signal) }),
  }
}

/** The tables that were asked for, in the order of their names. */
async function tablesOf(
  pool: AnyPool,
  plan: TwinPlan,
  read: readonly Read[],
  { attribute, outside, signal, onProgress }: StreamTwinsOptions,
): Promise<DetailTable[]> {
  const measured = read.map((each) => each.measured)
  const ensembles = read.flatMap(({ branches }) => branches ?? [])
  const paths = read.flatMap((each) => each.paths ?? [])
  const images = read.flatMap(({ image }) => image ?? [])
  const asked = { replicates: read.length, signal, onProgress }
  return [
    ...(ensembles.length > 0 ? [branchTable(ensembles)] : []),
    ...(paths.length > 0 ? [partingsTable(paths), pathsTable(paths)] : []),
    ...(attribute ? [await attributionTable(pool, plan, asked)] : []),
    ...(outside ? [await outsideTable(pool, plan, comparisonOf(plan, measured), asked)] : []),
    ...(images.length > 0 ? [mirrorTable(plan, images)] : []),
    ...(measured.length >= LEAST_REPLICATES ? [varianceTable(plan, measured)] : []),
  ]
}
