import type { Disk } from './disk.ts'

/** A page reads over the network and has no folders. */
export const disk: Disk = {
  async readText(address) {
    const response = await fetch(address)
    if (!response.ok) throw new Error(`${address}: ${response.status} ${response.statusText}`)
    return response.text()
  },
  writeRun: noFolders,
  writeComparison: noFolders,
  diffResults: () =>
    Promise.reject(new Error('a page cannot read folders: compare results on the command line')),
}

function noFolders(): Promise<never> {
  return Promise.reject(new Error('a page cannot write folders: run the same scenario on the command line'))
}
