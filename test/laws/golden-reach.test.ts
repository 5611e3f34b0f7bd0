/**
 * Golden runs reach every function of every mechanism and phase: a change of any of them can move a kept fingerprint.
 *
 * Broken on purpose, and seen to fail: a golden scenario left out.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { Session } from 'node:inspector/promises'
import { expect, test } from 'vitest'
import { goldenFingerprints } from '../golden/runs.ts'

const FOLDERS = ['sim/mechanisms', 'sim/month']

/** Those that no run calls by itself, and why. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'sim/mechanisms/alliances/alliance-trial.ts fitOf': 'for trials, in which firms are put together by hand',
  'sim/mechanisms/alliances/alliance-trial.ts putTogether': 'likewise',
  'sim/mechanisms/credit/offers.ts refusalReason': 'for the table of applications',
  'sim/mechanisms/ownership/entry.ts mostNewcomers':
    'for the room of compiled months, which no result depends on',
}

/** All that are declared: `chapter/file.ts name`. */
function declared(): string[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) =>
        Array.from(
          readFileSync(`${folder}/${name}`, 'utf8').matchAll(/^(?:export )?function (\w+)/gm),
          ([, called]) => `${folder}/${name} ${called}`,
        ),
      ),
  ).toSorted()
}

/** Those that `work` calls. */
async function calledBy(work: () => void): Promise<Set<string>> {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false })
  work()
  const { result } = await session.post('Profiler.takePreciseCoverage')
  session.disconnect()
  return new Set(
    result.flatMap(({ url, functions }) => {
      const file = /\/(sim\/(?:mechanisms|month)\/.*\.ts)/.exec(url)?.[1]
      if (file === undefined) return []
      const called = functions.filter(({ ranges }) => ranges[0].count > 0)
      return called.map(({ functionName }) => `${file} ${functionName}`)
    }),
  )
}

test('golden runs reach every function of every mechanism', async () => {
  const called = await calledBy(() => void goldenFingerprints())
  const missed = declared().filter((name) => !called.has(name))
  expect(missed).toEqual(Object.keys(ELSEWHERE))
})
