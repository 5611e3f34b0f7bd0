/**
 * Draws innovation together over innovation alone by size of group, with 95% intervals, from the lines trio.ts prints.
 * Use: node experiments/trio/draw-trio.mjs < trio.csv > trio.svg
 */

import { readFileSync } from 'node:fs'

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [760, 420, 64, 150, 24, 52]
const COLOURS = { matched: '#1f5fa8', mismatched: '#b3481f', distrustful: '#6b6b6b' }

const [head, ...lines] = readFileSync(0, 'utf8').trim().split('\n')
const names = head.split(',')
const points = lines.map((line) => {
  const cells = line.split(',')
  const cell = (name) => cells[names.indexOf(name)]
  // A ratio without limits is the same in every replicate.
  const [size, ratio, lower, upper] = ['size', 'ratio', 'lower', 'upper'].map((name) =>
    Number(cell(name) || cell('ratio')),
  )
  return { match: cell('match'), size, ratio, lower, upper }
})

const sizes = points.map(({ size }) => size)
const [smallest, largest] = [Math.min(...sizes), Math.max(...sizes)]
const floor = Math.floor(Math.min(...points.map(({ lower }) => lower)) * 5) / 5
const roof = Math.ceil(Math.max(...points.map(({ upper }) => upper)) * 5) / 5
const x = (size) => LEFT + ((WIDTH - LEFT - RIGHT) * (size - smallest)) / (largest - smallest)
const y = (ratio) => TOP + ((HEIGHT - TOP - BOTTOM) * (roof - ratio)) / (roof - floor)

const parts = []
for (let i = 0; i <= Math.round((roof - floor) / 0.2); i++) {
  const ratio = floor + i * 0.2
  const level = y(ratio).toFixed(1)
  const one = Math.abs(ratio - 1) < 1e-9
  parts.push(
    `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${level}" y2="${level}" stroke="${one ? '#333' : '#ddd'}"/>`,
    `<text x="${LEFT - 8}" y="${(y(ratio) + 4).toFixed(1)}" text-anchor="end">${ratio.toFixed(1)}</text>`,
  )
}
for (let size = smallest; size <= largest; size++)
  parts.push(
    `<text x="${x(size).toFixed(1)}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${size}</text>`,
  )
parts.push(
  `<text x="${(LEFT + (WIDTH - LEFT - RIGHT) / 2).toFixed(1)}" y="${HEIGHT - 10}" text-anchor="middle">firms put together</text>`,
  `<text x="16" y="${HEIGHT / 2}" text-anchor="middle" transform="rotate(-90 16 ${HEIGHT / 2})">innovations, together over alone</text>`,
)
for (const [match, colour] of Object.entries(COLOURS)) {
  const line = points.filter((point) => point.match === match)
  const path = line.map(({ size, ratio }) => `${x(size).toFixed(1)},${y(ratio).toFixed(1)}`).join(' ')
  parts.push(`<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"/>`)
  for (const { size, ratio, lower, upper } of line) {
    const at = x(size).toFixed(1)
    parts.push(
      `<line x1="${at}" x2="${at}" y1="${y(upper).toFixed(1)}" y2="${y(lower).toFixed(1)}" stroke="${colour}"/>`,
      `<circle cx="${at}" cy="${y(ratio).toFixed(1)}" r="3.5" fill="${colour}"/>`,
    )
  }
  const last = line.at(-1)
  parts.push(
    `<text x="${(x(last.size) + 10).toFixed(1)}" y="${(y(last.ratio) + 4).toFixed(1)}" fill="${colour}">${match}</text>`,
  )
}

console.log(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="system-ui, sans-serif" font-size="13" fill="#333"><rect width="100%" height="100%" fill="#fff"/>${parts.join('')}</svg>`,
)
