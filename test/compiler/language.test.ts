/** What a step may be written with, compiled against JavaScript; and what is refused. */
import { expect, test } from 'vitest'
import { bothOf, type SmallWorld } from './both.ts'

function world(): SmallWorld {
  return {
    x: Float64Array.of(3, -2, 0.5, 7, 0, 1, 2, 3),
    u: Uint8Array.of(1, 2, 3, 250, 5, 6, 7, 255),
    n: Int32Array.of(0, 1, 2, 3, 4, 5, 6, 7),
    out: new Float64Array(16),
  }
}

const AGREES: Readonly<Record<string, string>> = {
  order: `const { x, out } = world
    const bump = () => { x[0] += 10; return 1 }
    out[0] = x[0] + bump(); out[1] = bump() + x[0]; out[2] = Math.max(x[0], bump(), x[0])
    let v = 1; const set = () => { v = 5; return 2 }
    out[3] = v * set(); v += set(); out[4] = v; out[5] = (v = 2, v + 1) + v`,
  bounds: `const { x, out } = world
    const none = x[4] / x[4]; const minus = x[4] * x[1]
    for (let i = 0; i < 4; i++) out[i] = Math.min(1, Math.max(x[i], 0)) + Math.max(-2, Math.min(x[i], 2.5))
    out[4] = Math.max(0, none); out[5] = Math.min(none, 3); out[6] = Math.max(minus, 0); out[7] = Math.max(0, minus)
    out[8] = Math.min(minus, 0); out[9] = Math.min(0, -minus); out[10] = 1 / Math.max(0, minus); out[11] = 1 / Math.min(minus, 0)
    out[12] = Math.max(-0, minus); out[13] = Math.min(minus, 4)`,
  indices: `const { u, n, out } = world
    let i = 0
    u[i++] += 7; out[0] = i; out[1] = u[0]; out[2] = u[++i]; out[3] = i--; out[4] = --i; out[5] = n[n[i + 1]]++
    let calls = 0; const at = () => { calls += 1; return 4 }
    world.x[at()] ||= 9; world.x[at()] &&= 8; out[6] = calls; i = 1; u[i] = i = 3; out[7] = u[1]; out[8] = i`,
  wideIndices: `const { n, x, out } = world
    const at = n[3] * 255 + n[2] - n[3] * 255
    out[at] = at; out[n[7] * 250 - 1747] = at / 2; out[4] = (n[7] * 65537 * 65537) | 0; out[5] = n[7] * 65537 * 65537
    const far = n[1] * 1048576 * 4096; out[6] = far + 0.5; out[7] = far & 1; out[8] = x[far - n[1] * 4294967296 + 1]`,
  loops: `const { x, out } = world
    for (let i = 0; i < 8; i++) { if (x[i] < 0) continue; if (x[i] === 7) break; out[0] += x[i] }
    let k = 0; do { k += 3; if (k === 6) continue } while (k < 10); out[1] = k
    while (true) { k -= 1; if (k % 4 === 0) break } out[2] = k
    for (const [a, b] of [[1, 2], [3, 4]]) { if (a === 3) break; out[3] += a * b }
    for (let i = 0, j = 7; i < j; i++, j--) out[4] += x[i] * x[j]`,
  fewTurns: `const { x, n, u, out } = world
    const f = u[0]
    for (let k = f * WIDTH; k < (f + 1) * WIDTH; k++) { if (x[k] === 0) continue; if (k === 7) break; out[0] += x[k] * k }
    for (let k = f + 1; k < f + 4; k++) { let sum = x[k - 1] + x[k + 1]; sum *= k; out[k] = sum }
    for (let k = f; k < f + 3; k++) if (k === 2) k++; else out[8 + k] = k
    let end = 3; for (let k = 0; k < end + 2; k++) { if (k < 2) end--; out[12] += k + 1 }
    for (let k = n[2]; k < n[2] + 2; k++) { n[2] += 3; out[13] += k; if (n[2] > 30) break }
    for (let k = -1; k < 2; k++) out[14] += x[k + 1] * k; for (let k = 2; k < 2; k++) out[15] = 9`,
  choices: `const { x, out } = world
    for (let i = 0; i < 8; i++) {
      if (x[i] > 2) out[i] = 1; else if (x[i] > 0 && i !== 5) out[i] = 2; else if (!x[i] || x[i] === 1) out[i] = 3; else out[i] = 4
    }
    out[8] = x[4] || x[0]; out[9] = x[4] && x[0]; out[10] = x[0] > 1 ? x[1] : -x[4]
    const [a, b, none] = [x[0], x[1], x[4] / x[4]]
    out[11] = a < b ? a : b; out[12] = none < a ? a * 2 : b * 3; out[13] = none !== none ? b - a : a; out[14] = a >= none ? a : -0
    out[15] = b > a ? a / x[4] : a + b`,
  objects: `const { out } = world
    const pair = (a, b) => ({ low: Math.min(a, b), high: Math.max(a, b) })
    const { low, high } = pair(world.x[0], world.x[1])
    const [p, , q = 4] = [1, 2]
    const sum = { n: 0, add: 2 }
    for (let i = 0; i < 3; i++) sum.n += sum.add
    let [a, b] = [low, high]; [a, b] = [b, a]
    out[0] = low; out[1] = high; out[2] = p + q; out[3] = sum.n; out[4] = a - b`,
  closures: `const { out } = world
    let total = 1
    const add = (by = 2) => { total += by; return total }
    out[0] = add(); total = 10; out[1] = add(5); out[2] = [add(), add(1)][1]; apply(world, (v) => v * total)`,
  arrays: `const { x, u, out } = world
    const t = new Float64Array(4); t.fill(1.5); t.fill(-0, 1, 2); t.fill(9, -1); t.fill(4, 2, 99); t.fill(7, 3, 1)
    out.set(t, 2); out.fill(8, 12); const o = Float64Array.of(x[0], 2, -0); out[0] = o[1] + o.length; out[1] = o[2]
    u.fill(300, 2, 4); out[7] = u.length; out[8] = out === world.x ? 1 : 2; out[9] = out === world.out ? 1 : 2`,
  recursion: `world.out[0] = fibonacci(12); world.out[1] = isEven(7) ? 1 : 2; world.out[2] = firstAbove(world.x, 5)`,
  throws: `const { x } = world; if (x[3] > 6) throw new Error(\`\${x[3]} of \${x[0]} is too much\`)`,
  kinds: `const { out } = world; out[0] = halfOf(3) + halfOf(2.5) + halfOf(world.u[3]); out[1] = halfOf(-1)`,
  counts: `let n = world.u[7] * 16843009; n++; world.out[0] = n; let m = -2147483648; m--; world.out[1] = m`,
}

const HELPERS = `
const WIDTH = 4
function apply({ x, out }, map) { for (let i = 0; i < 3; i++) out[8 + i] = map(x[i]) }
function fibonacci(n) { return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2) }
function isEven(n) { return n <= 0 ? n === 0 : !isEven(n - 2) }
function firstAbove(list, limit) { for (let i = 0; i < list.length; i++) if (list[i] > limit) return i; return -1 }
function halfOf(n) { return n / 2 }
`

test('what a step may be written with', async () => {
  const steps = Object.entries(AGREES).map(([name, body]) => `function step_${name}(world) { ${body} }`)
  const both = await bothOf(HELPERS + steps.join('\n'), world)
  expect(both.left).toEqual({})
  for (const name of Object.keys(AGREES)) expect([name, ...both.differences(`step_${name}`)]).toEqual([name])
})

const REFUSED: Readonly<Record<string, readonly [body: string, why: RegExp]>> = {
  changing: ['world.out[0] = counter', /counter changes while the program runs/],
  text: ['world.out[0] = `${world.x[0]}`.length', /TemplateLiteral/],
  kinds: ['const v = sometimes(world.x[0]); world.out[0] = v', /one kind of thing or another/],
  missing: ['world.out[0] = world.x[9] ?? 1', /\?\? after a value/],
  power: ['world.out[0] = world.x[0] ** 2', /operator \*\*/],
  inexact: ['world.out[0] = Math.exp(world.x[0])', /exp\(\)/],
  chance: ['world.out[0] = Math.random()', /random\(\)/],
  objects: [
    'const found = lookUp(world.x[0]); world.out[0] = found === null ? 0 : found.a',
    /one kind of thing or another/,
  ],
  label: ['outer: for (;;) break outer', /LabeledStatement/],
}

test('what is refused, and why', async () => {
  const program = `let counter = 0
    function count() { counter += 1 }
    function sometimes(v) { if (v > 1) return v }
    function lookUp(v) { if (v > 1) return { a: v }; return null }
    ${Object.entries(REFUSED)
      .map(([name, [body]]) => `function step_${name}(world) { ${body} }`)
      .join('\n')}`
  const { left } = await bothOf(program, world)
  for (const [name, [, why]] of Object.entries(REFUSED)) {
    expect([name, Object.entries(left).find(([step]) => step.includes(name))?.[1]]).toEqual([
      name,
      expect.stringMatching(why),
    ])
  }
})
