/** Turns dieharder's lines (walk | test | ntuple | samples | p) into Markdown. Arguments: the file of lines, and where it ran. */
import { readFileSync } from 'node:fs'

const [file, where] = process.argv.slice(2)
const rows = readFileSync(file, 'utf8')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter((cells) => cells.length >= 5 && Number.isFinite(Number(cells[4])))
  .map(([walk, test, ntuple, , p]) => ({ walk, test: `${test} ${ntuple}`, p: Number(p) }))

const isControl = (row) => row.walk === 'counters'
const draws = rows.filter((row) => !isControl(row))
const outside = (list, limit) => list.filter(({ p }) => p < limit / 2 || p > 1 - limit / 2).length
const walks = [...new Set(draws.map((row) => row.walk))]
const tests = [...new Set(draws.map((row) => row.test))]

/** Largest distance between the p-values and a uniform distribution, and its 1% critical value. */
const sorted = draws.map((row) => row.p).toSorted((a, b) => a - b)
const n = sorted.length
const distance = Math.max(...sorted.map((p, i) => Math.max((i + 1) / n - p, p - i / n)))

const table = (head, lines) =>
  [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
const least = (walk, test) => {
  const ps = draws.filter((row) => row.walk === walk && row.test === test).map((row) => row.p)
  return ps.map((p) => p.toFixed(4)).join(', ')
}

console.log(`# Keyed draws under dieharder

${where}. Made by \`experiments/random-battery/run\`.

Both words of every draw, as bytes, walked so that the coordinate in the column's head changes from one draw to the next.
Of ${n} p-values, ${outside(draws, 0.01)} lie in the outer 1% (expected ${(n * 0.01).toFixed(1)}) and ${outside(draws, 0.0001)} in the outer 0.01%.
Distance of the p-values from a uniform distribution: ${distance.toFixed(3)}. Independent uniform values would stay below ${(1.628 / Math.sqrt(n)).toFixed(3)} in 99 of 100
batteries; these are neither, see FOLLOW-UP.md.
The control, a counter that is not mixed at all, has ${outside(rows.filter(isControl), 0.0001)} of ${rows.filter(isControl).length} p-values in the outer 0.01%.

${table(
  ['test', ...walks],
  tests.map((test) => [test, ...walks.map((walk) => least(walk, test))]),
)}`)
