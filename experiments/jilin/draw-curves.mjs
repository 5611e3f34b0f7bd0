/**
 * Draws what a folder written by `ballast compare … --out DIR` says of the initial firms: the share alive in both twins, with 95% bands,
 * and the paired difference at the end. The curves' own bands tell the twins apart far worse than the pairs do.
 * Use: node experiments/jilin/draw-curves.mjs DIR > curves.svg
 */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const [, , dir] = process.argv
if (!dir) {
  console.error('draw-curves: name the folder that `ballast compare … --out DIR` wrote')
  process.exit(2)
}

const STRATUM = 'entry=initial'
const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [760, 420, 56, 150, 24, 44]
const COLOURS = { base: '#b3481f', policy: '#1f5fa8' }

/** Rows of a table as objects. Lines end as the standard of CSV files has it. */
function rowsOf(...path) {
  const [head, ...lines] = readFileSync(join(dir, ...path), 'utf8')
    .trim()
    .split(/\r?\n/)
  const names = head.split(',')
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, k) => [names[k], cell])))
}

/** Steps of one arm: [month, survival, lower, upper]. */
function curve(arm) {
  const rows = rowsOf(arm, 'survival.csv').filter((row) => row.scale === 'time' && row.stratum === STRATUM)
  const steps = rows.map((row) => ['time', 'survival', 'lower', 'upper'].map((name) => Number(row[name])))
  return [[0, 1, 1, 1], ...steps]
}

/** What the pairs say at the end, in percentage points; nothing where no landmark lies there. */
function differenceAt(month) {
  const row = rowsOf('effects.csv').find(({ quantity }) => quantity === `survivalDifference${month}`)
  const [mean, lower, upper] = ['estimate', 'lower', 'upper'].map((name) => (100 * row?.[name]).toFixed(2))
  return row === undefined
    ? []
    : ['difference of the pairs', `${mean < 0 ? '' : '+'}${mean} points (95%: ${lower} to ${upper})`]
}

const arms = { base: curve('base'), policy: curve('policy') }
const last = Math.max(...arms.base.map((step) => step[0]))
const lowest =
  Math.floor(
    Math.min(
      ...Object.values(arms)
        .flat()
        .map((step) => step[2]),
    ) * 10,
  ) / 10
const x = (month) => LEFT + ((WIDTH - LEFT - RIGHT) * month) / last
const y = (share) => TOP + ((HEIGHT - TOP - BOTTOM) * (1 - share)) / (1 - lowest)
const at = (a, b) => `${a.toFixed(1)},${b.toFixed(1)}`

function staircase(steps, index) {
  return steps.flatMap((step, i) =>
    i === 0
      ? [[step[0], step[index]]]
      : [
          [step[0], steps[i - 1][index]],
          [step[0], step[index]],
        ],
  )
}

function band(steps) {
  const up = staircase(steps, 3)
  const down = staircase(steps, 2).reverse()
  return [...up, ...down].map(([month, share]) => at(x(month), y(share))).join(' ')
}

const manifest = JSON.parse(readFileSync(join(dir, 'policy', 'manifest.json'), 'utf8'))
const strikes = manifest.scenario?.shocks?.[0]?.from
const parts = [`<text x="${LEFT}" y="${TOP - 8}" font-weight="600">Initial firms alive</text>`]
for (let share = lowest; share <= 1.001; share += 0.1) {
  parts.push(
    `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(share).toFixed(1)}" y2="${y(share).toFixed(1)}" stroke="#ddd"/>`,
  )
  parts.push(
    `<text x="${LEFT - 8}" y="${(y(share) + 4).toFixed(1)}" text-anchor="end">${Math.round(share * 100)}%</text>`,
  )
}
for (let month = 0; month <= last; month += 12)
  parts.push(
    `<text x="${x(month).toFixed(1)}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${month / 12}</text>`,
  )
parts.push(
  `<text x="${(LEFT + (WIDTH - LEFT - RIGHT) / 2).toFixed(1)}" y="${HEIGHT - 8}" text-anchor="middle">years</text>`,
)
if (strikes)
  parts.push(
    `<line x1="${x(strikes).toFixed(1)}" x2="${x(strikes).toFixed(1)}" y1="${TOP}" y2="${HEIGHT - BOTTOM}" stroke="#888" stroke-dasharray="4 4"/><text x="${(x(strikes) + 6).toFixed(1)}" y="${TOP + 12}">epidemic</text>`,
  )
for (const [arm, steps] of Object.entries(arms)) {
  const end = steps.at(-1)
  parts.push(`<polygon points="${band(steps)}" fill="${COLOURS[arm]}" opacity="0.18"/>`)
  parts.push(
    `<polyline points="${staircase(steps, 1)
      .map(([m, s]) => at(x(m), y(s)))
      .join(' ')}" fill="none" stroke="${COLOURS[arm]}" stroke-width="2"/>`,
  )
  const shift = arm === 'policy' ? -6 : 14
  parts.push(
    `<text x="${WIDTH - RIGHT + 8}" y="${(y(end[1]) + shift).toFixed(1)}" fill="${COLOURS[arm]}">${arm === 'base' ? 'no rescue' : 'rescue'} ${(end[1] * 100).toFixed(1)}%</text>`,
  )
}
differenceAt(last).forEach((line, k) =>
  parts.push(
    `<text x="${LEFT + 32}" y="${HEIGHT - BOTTOM - 30 + 18 * k}">${k === 0 ? `After ${last} months, ${line}:` : line}</text>`,
  ),
)
process.stdout.write(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" font-family="system-ui, sans-serif" font-size="13" role="img" aria-label="Initial firms alive with and without the rescue package">\n<rect width="100%" height="100%" fill="#fff"/>\n${parts.join('\n')}\n</svg>\n`,
)
