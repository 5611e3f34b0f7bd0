import { Pool } from '../run/index.ts'
import type { RunScenarioOptions } from '../run/index.ts'
import { attributionTable } from './attribution.ts'
import { liveBranches } from './branches.ts'
import { measure } from './comparison.ts'
import { branchTable } from './details.ts'
import type { DetailTable } from './details.ts'
import { findPaths, partingsTable, pathsTable } from './paths.ts'
import type { TwinPlan } from './plan.ts'
import type { MeasuredTwins, StreamTwinsOptions } from './twin-options.ts'
import { twinsInOrder } from './twins.ts'
import type { Twins } from './twins.ts'

type AnyPool = NonNullable<RunScenarioOptions['pool']>

/** Twins in order, each with what is asked of it besides; when the last has been read, `details` are filled. */
export async function* readTwins(
  plan: TwinPlan,
  options: StreamTwinsOptions,
  details: DetailTable[],
): AsyncGenerator<MeasuredTwins, void, undefined> {
  const { replicates = plan.base.replicates, workers, pool: given, onFinished, ...rest } = options
  const pool = given ?? new Pool(workers === undefined ? {} : { workers })
  const known = new Map<number, MeasuredTwins>()
  const extended: MeasuredTwins[] = []
  const note = (twins: Twins) => {
    const each = { twins, measured: measure(plan, twins) }
    known.set(twins.replicate, each)
    onFinished?.(each, plan)
  }
  try {
    for await (const { replicate } of twinsInOrder(pool, plan, { replicates, onFinished: note, ...rest })) {
      const each = await extend(pool, plan, known.get(replicate)!, options)
      known.delete(replicate)
      extended.push({ ...each, twins: { replicate, results: [] } })
      yield each
    }
    details.push(...tablesOf(extended))
    if (options.attribute) details.push(await attributionTable(pool, plan, { replicates, ...rest }))
  } finally {
    if (given === undefined) await pool.close()
  }
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

function tablesOf(extended: readonly MeasuredTwins[]): DetailTable[] {
  const ensembles = extended.flatMap(({ branches }) => branches ?? [])
  const paths = extended.flatMap((each) => each.paths ?? [])
  return [
    ...(ensembles.length > 0 ? [branchTable(ensembles)] : []),
    ...(paths.length > 0 ? [partingsTable(paths), pathsTable(paths)] : []),
  ]
}
