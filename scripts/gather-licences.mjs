import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const HEAD = `# Third-party licences

Ballast is under the MIT licence (see LICENSE). What is built from it contains code of these packages.
`

/**
 * Joins the licence files that the builds wrote, one section a package, into one text. Each build lists only what its
 * own entry pulls in (the page's leaves out what only its workers use), so the whole is written to every place.
 *
 * @param {string[]} from files written by the builds; absent ones are skipped
 * @param {string[]} to files to write
 */
export function gatherLicences(from, to) {
  const sections = new Map()
  for (const file of from.filter((path) => existsSync(path))) {
    for (const section of readFileSync(file, 'utf8')
      .split(/^(?=## )/m)
      .slice(1)) {
      sections.set(section.slice(0, section.indexOf('\n')), section.trim())
    }
  }
  const ordered = [...sections].sort(([a], [b]) => (a < b ? -1 : 1))
  const text = [HEAD.trim(), ...ordered.map(([title, body]) => body + notice(title))].join('\n\n') + '\n'
  for (const file of to) writeFileSync(file, text)
}

/** Apache-licensed packages may carry a NOTICE that has to travel along. */
function notice(title) {
  const name = title.slice('## '.length).split(' - ')[0]
  const file = new URL(`../node_modules/${name}/NOTICE`, import.meta.url)
  return existsSync(file) ? `\n\n### NOTICE of ${name}\n\n${readFileSync(file, 'utf8').trim()}` : ''
}
