import { access, constants, open, rm, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { ownName } from './workspace.ts'

/**
 * Tries it, since some file systems let nothing be made whatever they say of rights: `/proc` for one.
 *
 * @throws what keeps something that is not there from being made: in the nearest folder that is there nothing can be
 */
export async function requireParent(path: string): Promise<void> {
  const parent = dirname(resolve(path))
  const facts = await stat(parent).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT' || parent === dirname(parent)) throw error
  })
  if (facts === undefined) await requireParent(parent)
  else await requireRoom(parent)
}

async function requireRoom(folder: string): Promise<void> {
  await access(folder, constants.W_OK | constants.X_OK)
  const trial = join(folder, ownName('.file'))
  const file = await open(trial, 'wx')
  await file.close()
  await rm(trial, { force: true })
}
