/** Ballast's version, as the package declares it. */
export { version } from '../package.json'
