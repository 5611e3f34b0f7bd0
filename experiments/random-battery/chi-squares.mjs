/**
 * Chi-squares of 4, 8 and 16-bit tuples that do not overlap, over samples of 100 000 words from standard input, compared with
 * the mean and variance that chance gives them. For equal cells both are known exactly, so no approximation stands between.
 */
const WORDS = 100_000
const SAMPLES = Number(process.argv[3] ?? 600)
const found = new Map([4, 8, 16].map((bits) => [bits, []]))

function standardised(words, bits) {
  const cells = 1 << bits
  const counts = new Float64Array(cells)
  for (let word of words) for (let k = 0; k < 32 / bits; k++, word >>>= bits) counts[word & (cells - 1)] += 1
  const n = (words.length * 32) / bits
  const chi = (counts.reduce((sum, count) => sum + count * count, 0) * cells) / n - n
  return (chi - (cells - 1)) / Math.sqrt(2 * (cells - 1) * (1 - 1 / n))
}

const sample = Buffer.alloc(4 * WORDS)
let filled = 0
for await (const chunk of process.stdin) {
  for (let at = 0; at < chunk.length;) {
    const size = Math.min(chunk.length - at, sample.length - filled)
    chunk.copy(sample, filled, at, at + size)
    at += size
    filled += size
    if (filled < sample.length) continue
    filled = 0
    const words = new Uint32Array(sample.buffer.slice(sample.byteOffset, sample.byteOffset + sample.length))
    for (const [bits, values] of found) values.push(standardised(words, bits))
  }
}

for (const [bits, values] of found) {
  const n = values.length
  if (n !== SAMPLES) throw new Error(`expected ${SAMPLES} samples, found ${n}`)
  const mean = values.reduce((a, b) => a + b, 0) / n
  const variance = values.reduce((a, b) => a + (b - mean) ** 2, 0) / (n - 1)
  // A chi-square's fourth moment makes the variance of a variance (2 + 12 / degrees) / n.
  const ofVariance = (variance - 1) / Math.sqrt((2 + 12 / ((1 << bits) - 1)) / n)
  console.log(
    `| ${process.argv[2]} | ${bits} | ${(mean * Math.sqrt(n)).toFixed(2)} | ${ofVariance.toFixed(2)} |`,
  )
}
