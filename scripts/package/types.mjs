/** The declarations: found and whole, without looking away from those of libraries. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { check, run } from './check.mjs'

const COMPILER = fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url))

/** Fails to compile when the types are missing, for then everything is `any` and the second statement is no error. */
const use = (
  /** @type {string} */ library,
) => `import { compare, loadScenario, type CompareResult } from '${library}'
// @ts-expect-error a file has to be named
void loadScenario()
export async function saved(file: string): Promise<number> {
  const base = await loadScenario(file)
  const result: CompareResult = await compare(base, base.with({ levers: { guaranteeCover: 0.8 } }), { replicates: 2 })
  return result.fates.saved.mean
}
`

/** @param {string} folder @param {string} name of the package */
export function checkTypes(folder, name) {
  writeFileSync(join(folder, 'use.ts'), use(name))
  for (const [resolution, module] of [
    ['bundler', 'esnext'],
    ['nodenext', 'nodenext'],
  ]) {
    const options = { target: 'es2023', lib: 'es2023,dom', module, moduleResolution: resolution }
    const flags = Object.entries(options).flatMap(([key, value]) => [`--${key}`, value])
    run(folder, process.execPath, [COMPILER, '--strict', '--noEmit', ...flags, 'use.ts'])
    check(true, `its types are found (${resolution})`)
  }
}
