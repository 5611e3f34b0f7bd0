import type { Listing } from './listing.ts'

/** A listing as a Markdown table, for the generated parts of the documents. */
export function markdownTable({ columns, rows }: Listing): string {
  const lines = [columns, columns.map(() => '---'), ...rows]
  return lines.map((cells) => `| ${cells.map(escaped).join(' | ')} |\n`).join('')
}

function escaped(cell: string): string {
  return cell
    .replaceAll('\\', '\\\\')
    .replaceAll('|', '\\|')
    .replace(/\s*\n\s*/g, ' ')
}
