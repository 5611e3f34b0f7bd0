/**
 * Draws nanoseconds per firm-month, best and median, from results.json and alternatives.json beside this file: model M in all
 * languages, and the full model by size, each beside the C program. Readable on light and on dark.
 * Use: node experiments/bench/draw-bench.mjs > experiments/bench/bench.svg
 */

import { readFileSync } from 'node:fs'

const read = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'))
const results = read('results.json')
const alternatives = read('alternatives.json')

const [WIDTH, LEFT, RIGHT, TOP, ROW, HEAD, BOTTOM] = [880, 296, 124, 10, 24, 34, 74]
const STYLE = `
  svg { color-scheme: light dark; fill: #1d2329; font: 13px system-ui, sans-serif; }
  .back { fill: #fff; } .grid { stroke: #dfe3e7; } .soft { fill: #5b6670; } .head { font-weight: 600; }
  .other { --ink: #5b6670; } .ours { --ink: #1f5fa8; } .full { --ink: #b3481f; } .c { --ink: #1d2329; }
  .mark { fill: var(--ink); } .ring { fill: none; stroke: var(--ink); stroke-width: 1.5; } .span { stroke: var(--ink); opacity: .45; stroke-width: 2; }
  .goal { stroke: #2b8a5b; stroke-width: 2; } .goal-text { fill: #2b8a5b; }
  @media (prefers-color-scheme: dark) {
    svg { fill: #e6e9ec; } .back { fill: #14181c; } .grid { stroke: #333b43; } .soft { fill: #a3adb6; }
    .other { --ink: #a3adb6; } .ours { --ink: #78aeea; } .full { --ink: #e88b62; } .c { --ink: #e6e9ec; }
    .goal { stroke: #62c796; } .goal-text { fill: #62c796; }
  }`

const spaced = (count) => String(count).replace(/\B(?=(\d{3})+$)/g, ' ')
const escaped = (text) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** Rows of both groups: a name, times, what kind it is, and where the goal lies. */
const small = alternatives.rows
  .filter(
    ({ name, firms }) => name !== 'C' || firms === Math.max(...alternatives.rows.map((row) => row.firms)),
  )
  .toSorted((a, b) => a.nsPerFirmMonth.least - b.nsPerFirmMonth.least)
  .map(({ name, firms, nsPerFirmMonth }) => ({
    name: firms === alternatives.rows[0].firms ? name : `${name} (${spaced(firms)} firms)`,
    ...nsPerFirmMonth,
    kind: name === 'C' ? 'c' : name.startsWith('Ballast') ? 'ours' : 'other',
  }))
const full = results.sizes.flatMap(({ inJavaScript, ...size }) =>
  [size, ...(inJavaScript ? [inJavaScript] : [])].map(({ engine, nsPerFirmMonth }) => {
    const { c } = size.modelM
    return {
      name: `${spaced(size.firms)} firms, ${engine}`,
      ...nsPerFirmMonth,
      kind: 'full',
      ...(c && { goal: 5 * c.least, ratio: nsPerFirmMonth.least / c.least }),
    }
  }),
)
const groups = [
  { title: `Model M, ${spaced(alternatives.rows[0].firms)} firms`, rows: small },
  { title: 'The full model, one thread', rows: full },
]

const times = groups.flatMap(({ rows }) =>
  rows.flatMap(({ least, median, goal }) => [least, median, goal ?? least]),
)
const [low, high] = [Math.log10(Math.min(...times) * 0.8), Math.log10(Math.max(...times) * 1.25)]
const x = (time) => (LEFT + ((WIDTH - LEFT - RIGHT) * (Math.log10(time) - low)) / (high - low)).toFixed(1)
const count = groups.reduce((sum, { rows }) => sum + rows.length, 0)
const height = TOP + groups.length * HEAD + count * ROW + BOTTOM
const floor = height - BOTTOM + 6

const parts = []
for (let power = Math.floor(low); power <= high; power++)
  for (const step of [1, 2, 5]) {
    const time = step * 10 ** power
    if (Math.log10(time) < low || Math.log10(time) > high) continue
    parts.push(
      `<line class="grid" x1="${x(time)}" x2="${x(time)}" y1="${TOP}" y2="${floor}"/>`,
      `<text class="soft" x="${x(time)}" y="${floor + 16}" text-anchor="middle">${spaced(time)}</text>`,
    )
  }
let y = TOP
for (const { title, rows } of groups) {
  y += HEAD
  parts.push(`<text class="head" x="12" y="${y - 10}">${escaped(title)}</text>`)
  for (const { name, least, median, kind, goal, ratio } of rows) {
    const middle = y + ROW / 2
    parts.push(
      `<text x="${LEFT - 12}" y="${middle + 4}" text-anchor="end">${escaped(name)}</text>`,
      `<g class="${kind}"><line class="span" x1="${x(least)}" x2="${x(median)}" y1="${middle}" y2="${middle}"/>`,
      `<circle class="ring" cx="${x(median)}" cy="${middle}" r="4"/><circle class="mark" cx="${x(least)}" cy="${middle}" r="5"/></g>`,
      `<text class="soft" x="${WIDTH - RIGHT + 12}" y="${middle + 4}">${least.toFixed(0)}${ratio === undefined ? '' : ` (${ratio.toFixed(1)} ×)`}</text>`,
    )
    if (goal !== undefined)
      parts.push(`<line class="goal" x1="${x(goal)}" x2="${x(goal)}" y1="${y + 3}" y2="${y + ROW - 3}"/>`)
    y += ROW
  }
}
const key = height - 34
parts.push(
  `<text class="soft" x="12" y="${key + 4}">ns per firm-month</text>`,
  `<g class="other"><circle class="mark" cx="150" cy="${key}" r="5"/><circle class="ring" cx="212" cy="${key}" r="4"/></g>`,
  `<line class="goal" x1="366" x2="366" y1="${key - 9}" y2="${key + 9}"/>`,
  `<text class="soft" x="162" y="${key + 4}">best</text><text class="soft" x="224" y="${key + 4}">median of the runs</text>`,
  `<text class="soft" x="376" y="${key + 4}">goal: five times C at that size</text>`,
  `<text class="soft" x="12" y="${height - 10}">${escaped(results.machine)}, ${results.date}</text>`,
)

console.log(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="Nanoseconds per firm and month: model M in C, on this kernel and in other languages; the full model by size"><style>${STYLE}</style><rect class="back" width="100%" height="100%"/>${parts.join('\n')}</svg>`,
)
