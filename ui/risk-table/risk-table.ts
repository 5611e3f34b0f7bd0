import { LitElement, css, html, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { monthTicks } from '../charts/axes.ts'
import type { TwinCurves } from '../charts/survival-data.ts'
import { words } from '../text/index.ts'
import type { Language } from '../text/index.ts'
import { whole } from '../text/numbers.ts'

/** How many firms of the start are alive, each number under its place on the chart's axis. */
@customElement('risk-table')
export class RiskTable extends LitElement {
  static override styles = css`
    :host {
      display: block;
      font-size: 0.88em;
      font-variant-numeric: tabular-nums;
    }
    .title {
      color: var(--ink-soft);
    }
    .row {
      position: relative;
      height: 1.4em;
    }
    .name {
      position: absolute;
      left: 0;
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
    .head {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  `

  @property({ attribute: false }) curves: TwinCurves | undefined
  @property({ type: Number }) months = 0
  @property({ type: Number }) labels = 12
  /** Pixels beside the plot above. */
  @property({ type: Number }) left = 0
  @property({ type: Number }) right = 0
  @property() language: Language = 'en'

  override render() {
    const text = words[this.language]
    const ticks = monthTicks(this.months, this.labels)
    return html`
      <div class="title" id="title">${text.alive}</div>
      <div role="table" aria-labelledby="title">
        <div role="row" class="head">
          <span role="columnheader">${text.scenario}</span>
          ${ticks.map((month) => html`<span role="columnheader">${text.atMonth(month)}</span>`)}
        </div>
        ${this.row('base', text.base, ticks)} ${this.row('policy', text.policy, ticks)}
      </div>
    `
  }

  private row(side: 'base' | 'policy', name: string, ticks: number[]) {
    const { curves, left, right, months } = this
    return html`
      <div role="row" class="row">
        <span role="rowheader" class="name ${side}">${name}</span>
        ${ticks.map((month) => {
          const share = curves?.[side][month]
          // A property, not an attribute: the page's content security policy allows no inline styles.
          const place = `left: calc(${left}px + (100% - ${left + right}px) * ${month / months})`
          return html`<span role="cell" class="number" .style=${place}
            >${typeof share === 'number' ? whole(share * curves!.firms, this.language) : nothing}</span
          >`
        })}
      </div>
    `
  }
}
