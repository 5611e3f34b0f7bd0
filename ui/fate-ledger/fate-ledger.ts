import { LitElement, html, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { catalogue } from '../../src/index.ts'
import type { Comparison, EffectRow, Estimate, Fate, FateEstimate, Notice } from '../../src/index.ts'
import { SHOWN } from '../lab/comparison.ts'
import { noticesIn } from '../lab/notices.ts'
import { NOTHING } from '../lab/sight.ts'
import type { Sight } from '../lab/sight.ts'
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

  @property({ attribute: false }) sight: Sight = NOTHING
  @property() language: Language = 'en'

  override render() {
    const text = words[this.language]
    const { picture, behind, isCurrent } = this.sight
    const isEarlier = !isCurrent || picture?.comparison === undefined
    const { comparison, netSaved } = (picture?.comparison === undefined ? behind : picture) ?? {}
    if (comparison === undefined || netSaved === undefined) return html`<h2>${text.fatesTitle}</h2>`
    return html`
      <header>
        <h2>${text.fatesTitle}</h2>
        ${isEarlier ? html`<span class="earlier">${text.earlier}</span>` : nothing}
      </header>
      <p class="soft">${text.fatesSays(comparison.replicates, comparison.replicates >= ENOUGH)}</p>
      <div class=${isEarlier ? 'stale' : ''}>
        ${this.notices(comparison)} ${this.fates(comparison, netSaved)} ${this.effects(comparison)}
      </div>
    `
  }

  /** What acts on nobody, or otherwise than it reads, before the numbers that do not show it. */
  private notices(comparison: Comparison) {
    const notices = noticesIn(comparison)
    if (notices.length === 0) return nothing
    const text = words[this.language]
    return html`<div class="notices">
      <b>${text.notices}</b>
      <ul>
        ${notices.map((notice) => html`<li>${this.notice(notice)}</li>`)}
      </ul>
    </div>`
  }

  /** A lever is called by its title too, where the notice knows it by its key. */
  private notice({ about, says, twin }: Notice) {
    const { language } = this
    const colon = language === 'zh' ? '：' : ': '
    const title = catalogue.levers.find(({ key }) => about === `levers.${key}`)?.title[language]
    const isNamed = title === undefined || says[language].includes(title)
    return html`${twin === undefined ? nothing : words[language][twin] + colon}${
      isNamed ? nothing : html`<i>${title}</i>${colon}`
    }${says[language]}`
  }

  private fates({ fates }: Comparison, netSaved: FateEstimate) {
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
          <td>${this.estimate(netSaved)}</td>
          <td>${this.number(netSaved.placebo.mean)}</td>
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
      <td>${this.estimate(estimate)}</td>
      <td>${this.number(estimate.placebo.mean)}</td>
    </tr>`
  }

  private bar({ mean, placebo }: FateEstimate, largest: number) {
    const share = (value: number) => `${(100 * value) / largest}%`
    // Properties, not attributes: the page's content security policy allows no inline styles.
    return html`<span class="bar" aria-hidden="true">
      <span class="fill" .style=${`width: ${share(mean)}`}></span>
      ${placebo.mean > 0 ? html`<span class="noise" .style=${`left: ${share(placebo.mean)}`}></span>` : nothing}
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
    const isInterval = Number.isFinite(lower) && Number.isFinite(upper) && lower < upper
    if (count < ENOUGH || !isInterval) return nothing
    const text = words[this.language]
    return html`<span class="interval">${text.interval(shown(lower), shown(upper))}</span>`
  }

  private estimate(estimate: Estimate) {
    return html`${this.number(estimate.mean)} ${this.interval(estimate, (value) => this.number(value))}`
  }

  private number(value: number): string {
    return whole(value, this.language)
  }
}
