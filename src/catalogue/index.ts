/** What is derived from the model's declarations: tables, forms, documents. The scenario's schema is in `scenario/`. */
export { leverEntry, metricEntry, parameterEntry, profileEntry, regionEntry, shockEntry } from './entry.ts'
export type { Entry } from './entry.ts'
export { leverForm } from './form.ts'
export type { Slider, SliderGroup } from './form.ts'
export { figure, limits } from './figures.ts'
export {
  leverListing,
  metricListing,
  parameterListing,
  profileListing,
  regionListing,
  shockListing,
} from './listing.ts'
export type { Listing } from './listing.ts'
export { markdownTable } from './markdown.ts'
export { CURRENCY, readableUnit, UNITS } from './units.ts'
export { bothLanguages, english } from './words.ts'
