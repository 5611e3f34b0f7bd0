import { LitElement, css, html, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { monthTicks } from '../charts/axes.ts'
import type { DrawnCurve } from '../charts/survival-data.ts'
import { words } from '../text/index.ts'
import type { Language } from '../text/index.ts'
import { whole } from '../text/numbers.ts'

/** Numbers at risk, each under its place on the chart's axis. */
@customElement('risk-table')
export class RiskTable extends LitElement {
  static override styles = css`
    :host {
      display: block;
      font-size: 0.88em;
      font-variant-numeric: tabular-nums;
    }
    .title {
      padding-left: var(--plot-left);
      color: var(--ink-soft);
    }
    .row {
      position: relative;
      height: 1.4em;
      margin: 0 var(--plot-right) 0 var(--plot-left);
    }
    .name {
      position: absolute;
      left: calc(-1 * var(--plot-left));
      font-weight: 700;
    }
    .base {
      color: var(--base);
    }
    .policy {
      color: var(--policy);
    }
    .number {
      position: absolute;
      transform: translateX(-50%);
    }
    .number:last-child {
      transform: translateX(-70%);
    }
    .head {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  `

  @property({ attribute: false }) base: DrawnCurve | undefined
  @property({ attribute: false }) policy: DrawnCurve | undefined
  @property({ type: Number }) months = 0
  @property({ type: Number }) labels = 12
  @property() language: Language = 'en'

  override render() {
    const text = words[this.language]
    const ticks = monthTicks(this.months, this.labels)
    return html`
      <div class="title" id="title">${text.atRisk}</div>
      <div role="table" aria-labelledby="title">
        <div role="row" class="head">
          <span role="columnheader">${text.scenario}</span>
          ${ticks.map((month) => html`<span role="columnheader">${text.atMonth(month)}</span>`)}
        </div>
        ${this.row('base', text.base, this.base, ticks)}
        ${this.row('policy', text.policy, this.policy, ticks)}
      </div>
    `
  }

  private row(arm: 'base' | 'policy', name: string, curve: DrawnCurve | undefined, ticks: number[]) {
    return html`
      <div role="row" class="row">
        <span role="rowheader" class="name ${arm}">${name}</span>
        ${ticks.map((month) => {
          const count = curve?.atRisk[month]
          const left = `left: ${(100 * month) / this.months}%`
          return html`<span role="cell" class="number" style=${left}
            >${count === undefined || Number.isNaN(count) ? nothing : whole(count, this.language)}</span
          >`
        })}
      </div>
    `
  }
}
