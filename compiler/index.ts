/** The compiler's interface: the model's month, and steps of any small program. */
export { compileMonth } from './month.ts'
export { sourceOf } from './source.ts'
export { compileSteps, type Compiled, type Options, type Step } from './steps.ts'
