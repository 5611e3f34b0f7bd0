/** A comparison as a page for reading. */
export { reportPage } from './page.ts'
export type { Report } from './page.ts'
