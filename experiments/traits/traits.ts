/**
 * How much of what makes one firm last longer than another is drawn when it is founded: each trait’s share of the variance of the
 * months that firms last, into `traits.csv` and `traits.md` of this folder. What explains nothing anywhere is a candidate to be cut.
 *
 *   npm run build && npm run traits
 *   npm run traits -- --quick --out /tmp/traits
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Pool } from '../../src/index.ts'
import { decompose, inertTraits, type Share } from './decompose.ts'
import { csvOf, pageOf } from './page.ts'
import { firmsOf, FULL, QUICK, SETTINGS, type Size } from './sample.ts'

const FOLDER = 'experiments/traits'

export async function measureTraits(
  size: Size,
  { settings = SETTINGS, workers }: { settings?: typeof SETTINGS; workers?: number } = {},
): Promise<Share[]> {
  const pool = new Pool(workers === undefined ? {} : { workers })
  try {
    const shares: Share[] = []
    for (const setting of settings)
      shares.push(...decompose(setting.key, await firmsOf(setting, size, pool), size.draws))
    return shares
  } finally {
    await pool.close()
  }
}

export async function main(given: string[]): Promise<void> {
  const { values } = parseArgs({
    args: given,
    options: {
      quick: { type: 'boolean', default: false },
      replicates: { type: 'string' },
      firms: { type: 'string' },
      workers: { type: 'string' },
      out: { type: 'string', default: FOLDER },
    },
  })
  const { quick, out, workers } = values
  if (quick && out === FOLDER) throw new Error('a quick run is not to be committed: give it another --out')
  const size = {
    ...(quick ? QUICK : FULL),
    ...(values.replicates && { replicates: Number(values.replicates) }),
    ...(values.firms && { firms: Number(values.firms) }),
  }
  const shares = await measureTraits(size, workers === undefined ? {} : { workers: Number(workers) })
  await mkdir(out, { recursive: true })
  await writeFile(join(out, 'traits.csv'), csvOf(shares))
  await writeFile(join(out, 'traits.md'), pageOf(shares, size, new Date().toISOString().slice(0, 10)))
  const inert = inertTraits(shares).map(({ key }) => key)
  console.log(`inert everywhere: ${inert.length === 0 ? 'none' : inert.join(', ')}`)
}
