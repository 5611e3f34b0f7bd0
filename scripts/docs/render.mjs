/** Markdown to HTML, with anchors for headings and links between the pages of the site. */
import { posix } from 'node:path'
import { Marked } from 'marked'

/**
 * @typedef {{ file: string, path: string, pages: Record<string, { file: string }> }} Place where a text comes from, its path on
 *   the site, and all pages of the site
 */

/** @param {string} text Markdown @param {Place} place @returns {string} */
export function htmlOf(text, place) {
  const taken = new Map()
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth, text: words }) {
        const id = anchorOf(words, taken)
        return `<h${depth} id="${id}">${this.parser.parseInline(tokens)}</h${depth}>\n`
      },
      link({ href, tokens }) {
        const words = this.parser.parseInline(tokens)
        const target = targetOf(href, place)
        return target === undefined ? words : `<a href="${target}">${words}</a>`
      },
    },
    hooks: {
      // Wide tables scroll by themselves; the page never does.
      postprocess: (html) =>
        html
          .replaceAll('<table>', '<div class="wide"><table>')
          .replaceAll('</table>', '</table></div>')
          .replaceAll(/(<t[hd][^>]*>)(?=(?:<strong>)?[^<]*[\u4e00-\u9fff])/g, (cell) =>
            cell.replace('>', ' lang="zh">'),
          ),
    },
  })
  return marked.parse(text, { async: false })
}

/** @param {string} text Markdown */
export function titleOf(text) {
  return /^# (.+)$/m.exec(text)?.[1] ?? 'Ballast'
}

/** The anchor that GitHub gives a heading, so that links work in both places. */
function anchorOf(words, taken) {
  const plain = words.replaceAll(/<[^>]*>|[`*_]/g, '').toLowerCase()
  const slug = plain
    .replaceAll(/[^\p{Letter}\p{Number} -]/gu, '')
    .trim()
    .replaceAll(' ', '-')
  const count = taken.get(slug) ?? 0
  taken.set(slug, count + 1)
  return count === 0 ? slug : `${slug}-${count}`
}

/** Address on the site; the words alone where a link leads to a file of the repository that is not a page. */
function targetOf(href, { file, path, pages }) {
  if (/^(https?:|#)/.test(href)) return href
  const [name, hash] = href.split('#')
  const linked = posix.join(posix.dirname(file), name)
  const page = Object.keys(pages).find((each) => pages[each]?.file === linked)
  if (page === undefined) return undefined
  const relative = posix.relative(posix.dirname(path), page.replace(/\.md$/, '.html'))
  return hash === undefined ? relative : `${relative}#${hash}`
}
