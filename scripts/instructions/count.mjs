/**
 * What the months cost, counted instead of timed: the compiled month is turned into C, one recorded month of it is replayed under
 * valgrind, and the instructions, mispredicted branches and cache misses of each step are told per firm. The same on every machine, busy or not.
 * Also how long the month takes here as WebAssembly, and what the C compiler at its best makes of the same code.
 *
 *   node scripts/instructions/count.mjs [firms] [month]
 *
 * Needs gcc, valgrind, simde, and wasm2c of WABT 1.0.36 or later; WABT names the folder of its wasm2c runtime if that is not /usr/share/wabt/wasm2c.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'
import { month as monthPlugin, monthHere } from '../month.mjs'

const HERE = fileURLToPath(new URL('.', import.meta.url))
const SCENARIO = fileURLToPath(new URL('../../experiments/bench/full.json', import.meta.url))
const RUNTIME = process.env['WABT'] ?? '/usr/share/wabt/wasm2c'
const WASM2C = process.env['WASM2C'] ?? 'wasm2c'
const REPEATS = 12

/** Cycles, roughly: instructions a cycle, and what a wrong guess and a line from the second cache take. */
const [A_CYCLE, WRONG_GUESS, NEXT_CACHE] = [3.5, 13, 10]

/** As the model’s steps run in WebAssembly: no traps for NaN, no fused multiplication. */
const FLAGS = '-ffp-contract=off -fno-strict-aliasing -fno-math-errno -fno-trapping-math -w'.split(' ')
const UNCHECKED = {
  WASM_RT_USE_MMAP: 1,
  WASM_RT_USE_SEGUE: 0,
  WASM_RT_STACK_DEPTH_COUNT: 0,
  WASM_RT_NONCONFORMING_UNCHECKED_STACK_EXHAUSTION: 1,
  WASM_RT_MEMCHECK_GUARD_PAGES: 1,
}

/** @returns {Promise<import('./record.ts').Recorded>} */
async function recorded(folder, firms, month) {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true },
    plugins: [monthPlugin()],
    build: {
      ssr: join(HERE, 'record.ts'),
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: 'record.mjs' } },
    },
  })
  const { record } = await import(pathToFileURL(join(folder, 'record.mjs')).href)
  return record(await monthHere(), SCENARIO, firms, month)
}

/** Writes what replay.c reads, and the month as C; returns the names of its steps in the order of the table. */
function write(folder, { code, memory, calls }) {
  writeFileSync(join(folder, 'model.wasm'), code)
  writeFileSync(join(folder, 'memory.bin'), memory)
  execFileSync(WASM2C, [join(folder, 'model.wasm'), '-n', 'model', '-o', join(folder, 'model.c')])
  const text = readFileSync(join(folder, 'model.c'), 'utf8')
  // What NaN looks like is of no concern, and V8 rounds down in one instruction.
  const plain = text.replace(/\bwasm_quietf?\(var/g, '(var').replace(/= wasm_floor\(/g, '= __builtin_floor(')
  writeFileSync(join(folder, 'model.c'), plain)
  const header = readFileSync(join(folder, 'model.h'), 'utf8')
  const steps = [...header.matchAll(/export: '([a-zA-Z]+\.\d+)' \*\/\s*void (\w+)\(([^)]*)\)/g)]
  const rows = steps.map(
    ([, , name, parameters]) => `{ (void (*)())${name}, ${parameters.includes('u32') ? 1 : 0} },`,
  )
  writeFileSync(
    join(folder, 'table.h'),
    `static struct { void (*step)(); int rows; } table[] = {\n${rows.join('\n')}\n};\n`,
  )
  const names = steps.map(([, name]) => name)
  writeFileSync(
    join(folder, 'calls.txt'),
    calls.map(([name, ...range]) => [names.indexOf(name), ...range].join(' ')).join('\n'),
  )
  return new Map(steps.map(([, name, inC]) => [inC, name]))
}

function compile(folder, to, level) {
  const sources = [
    join(folder, 'model.c'),
    join(HERE, 'replay.c'),
    join(RUNTIME, 'wasm-rt-impl.c'),
    join(RUNTIME, 'wasm-rt-mem-impl.c'),
  ]
  const defines = Object.entries(UNCHECKED).map(([name, value]) => `-D${name}=${value}`)
  execFileSync('gcc', [
    ...level,
    ...FLAGS,
    ...defines,
    `-I${RUNTIME}`,
    `-I${folder}`,
    '-o',
    join(folder, to),
    ...sources,
    '-lm',
  ])
}

/** Costs of each step, with all that it calls, from callgrind’s file. */
function counted(folder, steps) {
  const file = join(folder, 'callgrind.out')
  const options = [
    '--tool=callgrind',
    '--branch-sim=yes',
    '--cache-sim=yes',
    '--LL=33554432,16,64',
    `--callgrind-out-file=${file}`,
  ]
  execFileSync('valgrind', [...options, join(folder, 'counted'), folder, '1', '1'], { stdio: 'ignore' })
  const text = execFileSync('callgrind_annotate', ['--inclusive=yes', '--threshold=100', file], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  const events = /^Events shown: +(.*)$/m.exec(text)?.[1].split(' ') ?? []
  const costs = new Map()
  for (const line of text.split('\n')) {
    const name = steps.get(/(w2c_model_\w+)/.exec(line)?.[1])
    if (name === undefined) continue
    const numbers = [...line.matchAll(/([\d,]+) \( *[\d.]+%\)|(?<=\s)[.0](?=\s)/g)].map(([, n]) =>
      Number((n ?? '0').replaceAll(',', '')),
    )
    const of = (event) => numbers[events.indexOf(event)] ?? 0
    const cost = { instructions: of('Ir'), wrong: of('Bcm') + of('Bim'), misses: of('D1mr') + of('D1mw') }
    if (cost.instructions > (costs.get(name)?.instructions ?? 0)) costs.set(name, cost)
  }
  return costs
}

function table(costs, { firms, names }) {
  const cyclesOf = ({ instructions, wrong, misses }) =>
    (instructions / A_CYCLE + WRONG_GUESS * wrong + NEXT_CACHE * misses) / firms
  const total = { instructions: 0, wrong: 0, misses: 0 }
  for (const cost of costs.values()) for (const event in total) total[event] += cost[event]
  const line = (name, cost) =>
    [
      cyclesOf(cost).toFixed(0),
      (cost.instructions / firms).toFixed(0),
      (cost.wrong / firms).toFixed(2),
      (cost.misses / firms).toFixed(2),
    ]
      .map((text) => text.padStart(8))
      .join('') + `  ${name}`
  const sorted = [...costs].toSorted(([, a], [, b]) => cyclesOf(b) - cyclesOf(a))
  return [
    '  cycles   instr.   wrong  L1 miss  per firm-month (cycles: a rough sum of the other three)',
    line('the month', total),
    ...sorted
      .filter(([, cost]) => cyclesOf(cost) >= 1)
      .map(([step, cost]) => line(`${step} ${names[step]}`, cost)),
  ].join('\n')
}

/** Least nanoseconds a firm-month of the same month as WebAssembly. */
function timedHere({ code, memory: image, calls, firms }) {
  const memory = new WebAssembly.Memory({ initial: image.length / 65536, maximum: image.length / 65536 })
  const fail = () => {
    throw new Error('a step failed')
  }
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(code), {
    engine: { memory, fail, makeRoom: fail, remainder: (a, b) => a % b },
  })
  const steps = /** @type {Record<string, (from: number, to: number) => void>} */ (exports)
  let least = Infinity
  // Until all is optimised.
  for (let r = 0; r < 3 * REPEATS; r++) {
    new Uint8Array(memory.buffer).set(image)
    const start = performance.now()
    for (const [name, from, to] of calls) steps[name](from, to)
    least = Math.min(least, performance.now() - start)
  }
  return (least * 1e6) / firms
}

const [firms = '10000', month = '14'] = process.argv.slice(2)
if (!(Number(firms) >= 50) || !(Number(month) >= 1)) {
  console.error('node scripts/instructions/count.mjs [firms, at least 50] [month, at least 1]')
  process.exit(2)
}
const folder = mkdtempSync(join(tmpdir(), 'instructions-'))
try {
  const what = await recorded(folder, Number(firms), Number(month))
  const steps = write(folder, what)
  compile(folder, 'counted', ['-O2', '-mavx2', '-mbmi2'])
  compile(folder, 'timed', ['-O3', '-march=native'])
  console.log(table(counted(folder, steps), what))
  const inC = execFileSync(join(folder, 'timed'), [folder, String(what.firms), String(REPEATS)], {
    encoding: 'utf8',
  })
  console.log(
    `\nthis month here, ns a firm: ${timedHere(what).toFixed(0)} as WebAssembly, ${Number(inC).toFixed(0)} through gcc -O3 -march=native`,
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}
