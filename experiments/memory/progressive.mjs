/** `node progressive.mjs SCENARIO REPLICATES`: a progressive run that keeps nothing but its estimate. */
import { readFileSync } from 'node:fs'
import { createScenario, progressive } from '../../dist/node/index.js'

const [file, replicates] = process.argv.slice(2)
const scenario = createScenario(JSON.parse(readFileSync(file, 'utf8')))
const { estimate } = await progressive(scenario, { replicates: Number(replicates), keep: false, workers: 2 })
console.log(JSON.stringify(estimate))
