import { LitElement, html, nothing } from 'lit'
import type { PropertyValues } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Comparison, EffectRow, Estimate, Fate, FateEstimate } from '../../src/index.ts'
import { comparisonIn, SHOWN } from '../lab/comparison.ts'
import type { RunView } from '../lab/twin-runner.ts'
import { controls } from '../styles/controls.ts'
import { words } from '../text/index.ts'
import type { Language } from '../text/index.ts'
import { short, suffix, whole } from '../text/numbers.ts'
import { styles } from './fate-ledger.styles.ts'

/** Fates that differ between the twins have bars; the two that do not are far larger and would dwarf them. */
const CHANGED: readonly Fate[] = ['saved', 'displaced', 'induced', 'forestalled']
const SAME: readonly Fate[] = ['untouched', 'doomed']

/** With fewer replicates Student's interval of a rare count reaches below zero and says nothing. */
const ENOUGH = 5

/** What the policy did to each firm, with the placebo beside it, and what it cost. */
@customElement('fate-ledger')
export class FateLedger extends LitElement {
  static override styles = [controls, styles]

  @property({ attribute: false }) run: RunView | undefined
  @property() language: Language = 'en'

  private comparison: Comparison | undefined

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('run') || this.run === undefined) return
    // Until the moved policy has a replicate, the old ledger stays.
    this.comparison = comparisonIn(this.run) ?? this.comparison
  }

  override render() {
    const text = words[this.language]
    return html`
      <h2>${text.fatesTitle}</h2>
      <p class="soft">${text.fatesSays}</p>
      ${this.comparison === undefined ? nothing : [this.fates(this.comparison), this.effects(this.comparison)]}
    `
  }

  private fates({ fates }: Comparison) {
    const text = words[this.language]
    const largest = Math.max(
      1,
      ...CHANGED.map((fate) => Math.max(fates[fate].mean, fates[fate].placebo.mean)),
    )
    return html`<table>
      <thead>
        <tr>
          <th colspan="2">${text.fate}</th>
          <th class="number">${text.count}</th>
          <th class="number" title=${text.placeboSays}>${text.placebo}</th>
        </tr>
      </thead>
      <tbody>
        ${CHANGED.map((fate) => this.fate(fate, fates[fate], largest))}
        ${SAME.map((fate) => this.fate(fate, fates[fate], undefined))}
        <tr class="net">
          <th colspan="2">${text.netSaved}</th>
          <td>${this.number(fates.saved.mean - fates.displaced.mean)}</td>
          <td>${this.number(fates.saved.placebo.mean - fates.displaced.placebo.mean)}</td>
        </tr>
      </tbody>
    </table>`
  }

  private fate(fate: Fate, estimate: FateEstimate, largest: number | undefined) {
    const { name, says } = words[this.language].fates[fate]
    return html`<tr class=${fate} title=${says}>
      <th scope="row" colspan=${largest === undefined ? 2 : 1}>
        <span class="name">${name}</span><span class="says">${says}</span>
      </th>
      ${largest === undefined ? nothing : html`<td>${this.bar(estimate, largest)}</td>`}
      <td>${this.number(estimate.mean)} ${this.interval(estimate, (value) => this.number(value))}</td>
      <td>${this.number(estimate.placebo.mean)}</td>
    </tr>`
  }

  private bar({ mean, placebo }: FateEstimate, largest: number) {
    const share = (value: number) => `${(100 * value) / largest}%`
    return html`<span class="bar" aria-hidden="true">
      <span class="fill" style="width: ${share(mean)}"></span>
      ${placebo.mean > 0 ? html`<span class="noise" style="left: ${share(placebo.mean)}"></span>` : nothing}
    </span>`
  }

  private effects({ effects, account }: Comparison) {
    const text = words[this.language]
    const rows = [...effects, ...account]
    return html`<table class="effects" aria-label=${text.effectsTitle}>
      <tbody>
        ${SHOWN.map(([effect, keys]) => {
          const row = keys.map((key) => rows.find(({ quantity }) => quantity === key)).find((found) => found)
          return row === undefined ? nothing : this.effect(text.effects[effect], row)
        })}
      </tbody>
    </table>`
  }

  private effect(name: string, { title, unit, estimate, lower, upper, replicates }: EffectRow) {
    const value = (amount: number) => short(amount, unit, this.language)
    return html`<tr title=${title[this.language]}>
      <th scope="row">${name} <span class="interval">${suffix(unit, this.language)}</span></th>
      <td>
        <span class="name">${value(estimate)}</span>
        ${this.interval({ interval: [lower, upper], count: replicates }, value)}
      </td>
    </tr>`
  }

  private interval(
    { interval: [lower, upper], count }: Pick<Estimate, 'interval' | 'count'>,
    shown: (value: number) => string,
  ) {
    if (count < ENOUGH || !Number.isFinite(lower) || !Number.isFinite(upper)) return nothing
    return html`<span class="interval">(${shown(lower)} – ${shown(upper)})</span>`
  }

  private number(value: number): string {
    return whole(value, this.language)
  }
}
