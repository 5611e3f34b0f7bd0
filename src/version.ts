import { version as declared } from '../package.json'

/** Ballast's version, as the package declares it. (The type is written out, so that it stands without that file.) */
export const version: string = declared
