import type { Text } from '../../sim/index.ts'

/** Text as it may stand in a page or an attribute. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

/** Both languages; the page shows one of them. */
export function words({ en, zh }: Text): string {
  return `<span lang="en">${escaped(en)}</span><span lang="zh">${escaped(zh)}</span>`
}

/** The same inside a picture. */
export function labels({ en, zh }: Text, attributes: string): string {
  return `<text ${attributes}><tspan lang="en">${escaped(en)}</tspan><tspan lang="zh">${escaped(zh)}</tspan></text>`
}

export interface Section {
  readonly title: Text
  /** What it shows and how to read it. */
  readonly says: Text
  /** Markup. */
  readonly body: string
}

export function section({ title, says, body }: Section): string {
  return `<section><h2>${words(title)}</h2><p class="says">${words(says)}</p>${body}</section>`
}

/** A table of markup cells: the first column are row headings, all others numbers unless `text` names them. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  text: readonly number[] = [],
): string {
  const kind = (column: number) => (column === 0 || text.includes(column) ? '' : ' class="number"')
  const headings = head.map((cell, column) => `<th scope="col"${kind(column)}>${cell}</th>`).join('')
  const lines = rows.map((cells) => {
    const [first = '', ...rest] = cells
    const values = rest.map((cell, at) => `<td${kind(at + 1)}>${cell}</td>`).join('')
    return `<tr><th scope="row">${first}</th>${values}</tr>`
  })
  return `<div class="wide"><table><thead><tr>${headings}</tr></thead><tbody>${lines.join('\n')}</tbody></table></div>`
}

/** A number in a picture: a tenth of a pixel is enough. */
export function px(value: number): string {
  return String(Number(value.toFixed(1)))
}
