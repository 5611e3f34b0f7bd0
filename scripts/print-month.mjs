/** Says which steps of the month run as WebAssembly, which stay in TypeScript and why, and how large the binary is. */
import { monthHere } from './month.mjs'

const { binary, plan } = await monthHere()
const bytes = Buffer.from(binary, 'base64').length
const left = Object.entries(plan.left)
console.log(`${plan.steps.length} steps are compiled, in ${(bytes / 1024).toFixed(0)} KB`)
console.log(`${left.length} stay in TypeScript`)
for (const [step, why] of left) console.log(`  ${step}: ${why.split('\n').join('')}`)
