import { LitElement, html, nothing, unsafeCSS } from 'lit'
import type { PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import plotStyles from 'uplot/dist/uPlot.min.css?inline'
import { ChartController } from '../charts/chart-controller.ts'
import { drawnCurve } from '../charts/survival-data.ts'
import type { DrawnCurve } from '../charts/survival-data.ts'
import type { RunView } from '../lab/twin-runner.ts'
import '../risk-table/risk-table.ts'
import { controls } from '../styles/controls.ts'
import { words } from '../text/index.ts'
import type { Language } from '../text/index.ts'
import { percent, points } from '../text/numbers.ts'
import { PLOT_LEFT, PLOT_RIGHT, survivalColumns, survivalOptions } from './survival-plot.ts'
import { styles } from './survival-chart.styles.ts'

/** Both survival curves with their bands, what they say at a month, and the numbers at risk beneath. */
@customElement('survival-chart')
export class SurvivalChart extends LitElement {
  static override styles = [unsafeCSS(plotStyles), controls, styles]

  @property({ attribute: false }) run: RunView | undefined
  @property() language: Language = 'en'
  @state() private pointed: number | undefined

  private base: DrawnCurve | undefined
  private policy: DrawnCurve | undefined
  private drawnResults: readonly unknown[] = []

  private chart = new ChartController(this, {
    place: () => this.renderRoot.querySelector('.place'),
    options: () => survivalOptions({ months: () => this.months, onPoint: (month) => (this.pointed = month) }),
  })

  get months(): number {
    return this.run?.base.scenario.months ?? 1
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('run') || this.run === undefined) return
    const { base, policy } = this.run
    const shown = [this.months, ...base.replicates, base.look, ...policy.replicates, policy.look]
    if (shown.length === this.drawnResults.length && shown.every((part, k) => part === this.drawnResults[k]))
      return
    this.drawnResults = shown
    this.base = drawnCurve(base) ?? this.kept(this.base)
    // Until its first replicate is there, the old curve stays: a lever that is dragged must not make it blink.
    this.policy = drawnCurve(policy) ?? this.kept(this.policy)
    this.chart.draw(survivalColumns(this.months, this.base, this.policy))
  }

  private kept(curve: DrawnCurve | undefined): DrawnCurve | undefined {
    return curve?.survival.length === this.months + 1 ? curve : undefined
  }

  override render() {
    const text = words[this.language]
    const month = Math.min(this.pointed ?? this.lastKnown(), this.months)
    return html`
      <header>
        <h2>${text.survivalTitle}</h2>
        <p class="soft">${text.survivalSays}</p>
        ${this.values(month)}
      </header>
      <div class="place" role="img" aria-label=${this.description(month)}></div>
      <div style="--plot-left: ${PLOT_LEFT}px; --plot-right: ${PLOT_RIGHT}px">
        <div class="axis soft">${text.survivalAxis}</div>
        <risk-table
          .base=${this.base}
          .policy=${this.policy}
          .months=${this.months}
          .language=${this.language}
        ></risk-table>
      </div>
    `
  }

  /** The last month that both curves know: of a first look, its end. */
  private lastKnown(): number {
    const last = (curve: DrawnCurve | undefined) =>
      curve?.survival.findLastIndex((value) => value !== null) ?? -1
    const known = Math.min(last(this.base), last(this.policy))
    return known < 0 ? this.months : known
  }

  private values(month: number) {
    const text = words[this.language]
    const difference = (this.policy?.survival[month] ?? NaN) - (this.base?.survival[month] ?? NaN)
    return html`
      <dl class="values">
        <div><dt class="soft">${text.atMonth(month)}</dt></div>
        <div>
          <dt><span class="key base"></span>${text.base}</dt>
          ${this.value(this.base, month)}
        </div>
        <div>
          <dt><span class="key"></span>${text.policy}</dt>
          ${this.value(this.policy, month)}
        </div>
        <div>
          <dt>${text.difference}</dt>
          <dd>${Number.isNaN(difference) ? '–' : text.points(points(difference, this.language))}</dd>
        </div>
      </dl>
    `
  }

  private value(curve: DrawnCurve | undefined, month: number) {
    const shown = (column: 'survival' | 'lower' | 'upper') =>
      percent(curve?.[column][month] ?? NaN, this.language)
    return html`<dd>
      ${shown('survival')}
      ${typeof curve?.lower[month] !== 'number' ? nothing : html`<span class="interval">(${shown('lower')}–${shown('upper')})</span>`}
    </dd>`
  }

  private description(month: number): string {
    const value = (curve: DrawnCurve | undefined) => percent(curve?.survival[month] ?? NaN, this.language)
    return words[this.language].survivalPicture(month, value(this.base), value(this.policy))
  }
}
