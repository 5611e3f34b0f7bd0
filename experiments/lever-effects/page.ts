/** The table of effects as a page: signs, harms, and every effect with its interval. */
import { catalogue } from '../../src/index.ts'
import type { Found } from './effects.ts'
import {
  FALSE_DISCOVERIES,
  harmsOf,
  isToFarEnd,
  trialsOf,
  VERDICTS,
  type Effect,
  type Judgement,
  type Side,
} from './judge.ts'
import { OUTCOMES, type Outcome } from './outcomes.ts'
import { farEnd, settingsOf, type Contrast } from './plan.ts'

/** Smaller probabilities are not told apart. */
const P_SHOWN = 0.0001
/** A change of that much and more is told by itself. */
const MOST_PERCENT = 1000
const FEN_PER_MILLION_YUAN = 1e8

const SHOWN = OUTCOMES.filter(({ watched }) => !watched)

export function pageOf(found: Found, date: string): string {
  const { size, levers, effects } = found
  const settings = settingsOf(size, 1)
  return `# What every lever does

${date}, model version ${catalogue.modelVersion}, \`npm run build && npm run effects\`. All ${levers.length} levers of the catalogue, each moved from its
default, and from its off value where that is another, to both of its bounds, from month 1 to the end. Region \`${size.region}\`, ${size.firms} firms,
${size.replicates} replicates. Each replicate is a population of its own with its own luck, so that the intervals are over both; twins share
everything but the lever, and the base is run once for all levers. Every measure is paid for by a tax on incomes in the month after: what is paid
by bonds is also a stimulus.

${settings.map(({ key, says }) => `- **${key}**: ${says}.`).join('\n')}

Calm shows what a lever does to firms that have time; the crisis, levers that only work when something is wrong. ${contextsTold(found)}

± is half of a 95% interval (Student). **Bold** effects are beyond chance with false discoveries held to ${100 * FALSE_DISCOVERIES}% over the whole
table (Benjamini & Hochberg 1995); fates are tested against the placebo’s. The placebo is the base with one draw of one firm mirrored: what it does
is noise of the method. All figures, with those not shown here, are in \`effects.csv\`.

## Signs

${signsTold(found)}

## What each lever moves, and whom it harms

Each lever names two series in its declaration before they are measured: the one that it is there to move, and the one in which its loser is seen. It is pulled fully: from its
default to the bound farther from it. A lever passes if both series move as it says in calm or in the crisis, beyond chance with the probability of a single false pass among
all levers held to ${100 * FALSE_DISCOVERIES}% (Holm 1979). The series were chosen on other populations than these. Means over the months of a run, against the level without it.

${trialsTold(found)}

## What the far end harms

The largest clear harm of moving a lever from its default to the bound farther from it, in percent of what was there without it, and the next two; the public cost stands beside and counts as no harm. Besides the outcomes of the tables below, wages,
household spending, output per worker, firms turned away from credit, sales of core enterprises, equity of banks and public purchases were looked
at. Less credit is no harm by itself: who earns more borrows less. Displaced firms die with the lever and would have lived without it, beyond the
placebo’s; where they are all that is found, no total has been seen to fall.

${harmsTold(found)}

${settings.map(({ key }) => `## Effects: ${key}\n\n${effectsTold(effects.filter((each) => each.setting === key))}`).join('\n\n')}
`
}

function contextsTold({ plan }: Found): string {
  const others = plan.contexts.filter(({ levers }) => Object.keys(levers).length > 0)
  const told = others.map(({ key, levers }) => {
    const beside = Object.entries(levers).map(([lever, value]) => `${lever} ${value}`)
    const of = new Set(
      plan.contrasts.filter(({ context }) => context.key === key).map(({ lever }) => lever.key),
    )
    return `“${key}” (${beside.join(', ')}): ${[...of].join(', ')}`
  })
  return told.length === 0 ? '' : `Levers that need others have them in both twins: ${told.join('; ')}.`
}

function signsTold({ judgements }: Found): string {
  if (judgements.length === 0) return 'No lever declares a sign.'
  const counts = VERDICTS.map((verdict) => {
    const of = judgements.filter((each) => each.verdict === verdict)
    return `${of.length} ${verdict} (${of.filter(({ kind }) => kind === 'emergent').length} of them emergent)`
  })
  const rows = judgements.map(judgementRow)
  return `Of ${judgements.length} declared signs: ${counts.join(', ')}. Only emergent ones count as validation.

| lever | raises (+) or lowers (−) | kind | found | where |
| --- | --- | --- | --- | --- |
${rows.join('\n')}`
}

function judgementRow({ lever, of, sign, kind, verdict, agreeing, opposing }: Judgement): string {
  const found = verdict === 'agrees' || verdict === 'indistinguishable' ? verdict : `**${verdict}**`
  const where = [
    ...agreeing.map((each) => placeOf(each)),
    ...opposing.map((each) => `against: ${placeOf(each)}`),
  ]
  return `| ${lever.key} | ${sign > 0 ? '+' : '−'} ${of} | ${kind === 'builtIn' ? 'built-in' : kind} | ${found} | ${where.join('; ')} |`
}

function placeOf({ setting, contrast: { from, to }, estimate, outcome }: Effect): string {
  const named = outcome.key === outcome.judges ? '' : ` (${outcome.key})`
  return `${setting}, ${from} → ${to}: ${signed(estimate.mean)} ${outcome.unit}${named}`
}

function trialsTold({ levers, effects }: Found): string {
  const trials = trialsOf(levers, effects)
  const rows = trials.map(
    ({ lever, moves, harms, passes }) =>
      `| ${lever.key} = ${farEnd(lever)} | ${sideTold(moves)} | ${sideTold(harms)} | ${passes ? 'yes' : '**no**'} |`,
  )
  return `${trials.filter(({ passes }) => passes).length} of ${trials.length} levers pass.

| pulled fully | moves | harms | passes |
| --- | --- | --- | --- |
${rows.join('\n')}`
}

function sideTold({ claim, effect, pValue }: Side): string {
  const said = claim.sign > 0 ? '+' : '−'
  const chance = pValue < P_SHOWN ? `< ${P_SHOWN}` : figures(pValue)
  return `${claim.of} ${said}: ${changeTold(effect)} in ${effect.setting}, p ${chance}`
}

/** In percent of what was there without it; where that was next to nothing, the change itself. */
function changeTold({ outcome: { unit }, estimate: { mean }, base }: Effect): string {
  const percent = (100 * mean) / Math.abs(base)
  if (Math.abs(percent) < MOST_PERCENT) return `${signed(percent)}%`
  return unit === 'money'
    ? `${signed(mean / FEN_PER_MILLION_YUAN)} million yuan a month`
    : `${signed(mean)} ${unit} a month`
}

function harmsTold({ levers, effects }: Found): string {
  const rows = levers.map((lever) => {
    const harms = harmsOf(lever, effects)
    const told = harms.map(({ effect, relative }) => `${harmTold(effect)} (${figures(relative)}%)`)
    const cost = effects.filter(
      (each) => each.contrast.lever === lever && each.outcome.key === 'cost' && isToFarEnd(each.contrast),
    )
    const costs = cost.map(({ setting, estimate }) => `${setting} ${signed(estimate.mean)}`)
    const rest = told.slice(1, 3).join('; ')
    return `| ${lever.key} = ${farEnd(lever)} | ${told[0] ?? '**none found**'} | ${rest} | ${costs.join(', ')} | ${lever.loses?.en ?? ''} |`
  })
  return `| pulled fully | largest harm | next | public cost, yuan per firm and year | declared loser |
| --- | --- | --- | --- | --- |
${rows.join('\n')}`
}

function harmTold({ setting, outcome, estimate }: Effect): string {
  return `${outcome.title.toLowerCase()} ${signed(estimate.mean)} ${outcome.unit === '%' ? '%' : outcome.unit}, ${setting}`
}

function effectsTold(effects: readonly Effect[]): string {
  const heads = SHOWN.map(({ title, unit }) => `${title} (${unit})`)
  const rows = [...placeboRows(effects), ...stepRows(effects)]
  return `| lever | step | ${heads.join(' | ')} |
| --- | --- | ${heads.map(() => '---').join(' | ')} |
${rows.join('\n')}`
}

function placeboRows(effects: readonly Effect[]): string[] {
  const contexts = new Set(effects.map(({ contrast }) => contrast.context))
  return [...contexts].map((context) => {
    const of = effects.filter(({ contrast }) => contrast.context === context)
    const cells = SHOWN.map((outcome) => {
      const { placebo } = of.find((each) => each.outcome === outcome)!
      return `${signed(placebo.mean)} ±${reach(placebo.interval)}`
    })
    return `| *placebo* | *${context.key}* | ${cells.join(' | ')} |`
  })
}

function stepRows(effects: readonly Effect[]): string[] {
  const contrasts = new Set(effects.map(({ contrast }) => contrast))
  return [...contrasts].map((contrast) => {
    const of = (outcome: Outcome) =>
      effects.find((each) => each.contrast === contrast && each.outcome === outcome)!
    return `| ${contrast.lever.key} | ${stepTold(contrast)} | ${SHOWN.map((outcome) => cellOf(of(outcome))).join(' | ')} |`
  })
}

function stepTold({ from, to, start, context }: Contrast): string {
  return `${from}${start === 'off' ? ' (off)' : ''} → ${to}${context.key === 'alone' ? '' : `, ${context.key}`}`
}

function cellOf({ estimate, isClear, isSame }: Effect): string {
  if (isSame) return '='
  const mean = signed(estimate.mean)
  return `${isClear ? `**${mean}**` : mean} ±${reach(estimate.interval)}`
}

function reach([lower, upper]: Effect['estimate']['interval']): string {
  return Number.isNaN(upper) ? '?' : figures((upper - lower) / 2)
}

function signed(value: number): string {
  if (!Number.isFinite(value)) return '–'
  return value < 0 ? `−${figures(-value)}` : `+${figures(value)}`
}

/** Three digits, without exponents. */
function figures(value: number): string {
  if (value >= 100) return String(Math.round(value))
  if (value >= 10) return value.toFixed(1)
  return value.toFixed(value >= 0.1 || value === 0 ? 2 : 3)
}
