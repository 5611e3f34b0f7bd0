/** What all pages have around them. */

const PAGES = [
  ['index', 'Ballast'],
  ['first-hour', 'First hour'],
  ['catalogue', 'Catalogue'],
  ['tables', 'Tables of results'],
  ['model', 'The model'],
  ['model-tables', 'Its tables'],
  ['comparing-results', 'Comparing results'],
  ['adding-a-lever', 'Adding a lever'],
  ['glossary', 'Glossary'],
  ['references', 'References'],
]

/** @param {{ path: string, title: string, body: string }} page */
export function pageOf({ path, title, body }) {
  const up = '../'.repeat(path.split('/').length - 1)
  const links = PAGES.map(([name, words]) => {
    const here = path === `${name}.md` ? ' aria-current="page"' : ''
    return `<a href="${up}${name}.html"${here}>${words}</a>`
  })
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escaped(title === 'Ballast' ? title : `${title} – Ballast`)}</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="${up}style.css" />
  </head>
  <body>
    <a class="skip" href="#main">To the text</a>
    <nav aria-label="Pages">${links.join('\n')}</nav>
    <main id="main">
${body}
    </main>
  </body>
</html>
`
}

const escaped = (/** @type {string} */ text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
