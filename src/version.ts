import { name, version as declared } from '../package.json'

/** Ballast's version, as the package declares it. (The type is written out, so that it stands without that file.) */
export const version: string = declared

/**
 * How the command is called wherever one is: by the package's whole name. Where it is not installed, the short one would fetch
 * a package of somebody else.
 */
export const COMMAND: string = `npx ${name}`
