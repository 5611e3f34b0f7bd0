/** The page of one lever, as Markdown. It says nothing that its declaration, or the table of effects, does not say. */

import { catalogue } from '../../../sim/index.ts'
import type { Lever, Text } from '../../../sim/index.ts'
import { markdownTable } from '../markdown.ts'
import { effectListing, type Row } from './effects.ts'
import { exampleOf } from './example.ts'
import { phrase } from './phrase.ts'
import { claimText, signText } from './signs.ts'

/** `effects` are the rows of `experiments/lever-effects/effects.csv`, none where it is missing. */
export function leverPage(lever: Lever, effects: readonly Row[]): string {
  return [
    `# ${lever.title.en} · ${lever.title.zh}`,
    bothTold(lever),
    '## At a glance',
    glance(lever),
    '## What has been measured elsewhere',
    `${lever.evidence} ([References](../references.md))`,
    '## What raising it should do',
    signsTold(lever.signs),
    `Pulled fully, from its default to the bound farther from it, it is judged by \`${claimText(lever.moves)}\`, which it is there to move, and by \`${claimText(lever.harms)}\`, in which its loser is seen.`,
    ...effectsTold(lever, effects),
    '## Try it',
    exampleTold(lever),
    '',
  ].join('\n\n')
}

function bothTold({ says, loses, limits }: Lever): string {
  const told: [Text, Text][] = [
    [{ en: 'What it does', zh: '作用' }, says],
    [{ en: 'Who loses', zh: '谁受损' }, loses],
    [{ en: 'What the model leaves out', zh: '模型未包括的内容' }, limits],
  ]
  const rows = told.map(([title, text]) => [`**${title.en}.** ${text.en}`, `**${title.zh}**：${text.zh}`])
  return markdownTable({ columns: ['English', '中文'], rows })
}

function glance(lever: Lever): string {
  const { key, level, unit, min, max, step, mechanism, touches, aimed, support, source } = lever
  const { needs = [], below = [] } = lever
  const everybody = 'no: it holds for everybody'
  const first = touches.map((phase) => `${phrase(phase)} (${catalogue.phaseSays[phase] ?? ''})`)
  const rows = [
    ['key', `\`${key}\``],
    ['level', level],
    ['from, to', `${min} to ${max} ${unit}, in steps of ${step}`],
    ['default', String(lever.default)],
    ['off', `${lever.off}: the world is then as if the lever did not exist`],
    ['mechanism', mechanism],
    ...(needs.length > 0
      ? [['reaches no firm without', (needs.length > 1 ? 'one of ' : '') + needs.join(', ')]]
      : []),
    ...(below.length > 0 ? [['changes nothing unless below', `the largest of ${below.join(', ')}`]] : []),
    ['phases in which twins may first part', first.join('; ')],
    ['can be aimed at some firms', aimed ? 'yes, with `for`: size class, sector, city' : everybody],
    ['recorded firm by firm', support ? `yes, first month received: \`support_${key}\`` : 'no'],
    ['source', source],
  ]
  return markdownTable({ columns: ['', ''], rows })
}

function signsTold(signs: Lever['signs']): string {
  const rows = signs.map((sign) => [
    phrase(sign.of),
    signText(sign),
    sign.kind === 'builtIn'
      ? 'built in: it follows from one equation'
      : 'emergent: it has to come out of many firms',
  ])
  return markdownTable({ columns: ['of', 'sign', 'standing'], rows })
}

function effectsTold({ key }: Lever, effects: readonly Row[]): string[] {
  const listing = effectListing(effects, key)
  if (listing === undefined) return []
  return [
    '## What it does in the model',
    'Twins that differ in this lever alone, moved from the first value to the second: mean of the replicates and 95% interval; **bold** where beyond chance. Method and all figures: `experiments/lever-effects`.',
    markdownTable(listing),
  ]
}

function exampleTold(lever: Lever): string {
  const { fileName, scenario, commands, value } = exampleOf(lever)
  const [compare = '', run = ''] = commands
  const aimed = `Only for some firms: \`"${lever.key}": { "value": ${value}, "for": { "sizeClass": ["micro", "small"] } }\`.`
  return [
    `Save as \`${fileName}\`:`,
    `\`\`\`json\n${compactJson(scenario)}\n\`\`\``,
    'Compare it with the same world without it, twin by twin:',
    `\`\`\`sh\n${compare}\n\`\`\``,
    'Or run it once, without a file:',
    `\`\`\`sh\n${run}\n\`\`\``,
    ...(lever.aimed ? [aimed] : []),
  ].join('\n\n')
}

/** Two spaces, with objects of plain values on one line. */
function compactJson(value: unknown): string {
  const text = JSON.stringify(value, null, 2)
  return text.replace(
    /\{\s+([^{}[\]]*?)\s+\}/g,
    (_, inner: string) => `{ ${inner.replace(/\s*\n\s*/g, ' ')} }`,
  )
}
