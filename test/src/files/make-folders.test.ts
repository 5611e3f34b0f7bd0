/** Folders are made one by one, so that a place in which none can be made is an error and not an endless attempt. */
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFolders } from '../../../src/files/index.ts'

test('the topmost that had to be made is told', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ballast-make-'))
  expect(makeFolders(join(folder, 'a', 'b', 'c'))).toBe(join(folder, 'a'))
  expect(existsSync(join(folder, 'a', 'b', 'c'))).toBe(true)
  expect(makeFolders(join(folder, 'a', 'b'))).toBeUndefined()
})

test.skipIf(!existsSync('/proc/self'))('where the system makes none', () => {
  expect(() => makeFolders('/proc/ballast/out')).toThrow('ENOENT')
})
