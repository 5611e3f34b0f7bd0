import { LitElement, html, nothing, unsafeCSS } from 'lit'
import type { PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import plotStyles from 'uplot/dist/uPlot.min.css?inline'
import { labelsOn } from '../charts/axes.ts'
import { ChartController } from '../charts/chart-controller.ts'
import type { Picture } from '../lab/picture.ts'
import { NOTHING } from '../lab/sight.ts'
import type { Sight } from '../lab/sight.ts'
import '../risk-table/risk-table.ts'
import { controls } from '../styles/controls.ts'
import { words } from '../text/index.ts'
import type { Language } from '../text/index.ts'
import { percent, points, pointTicks, ticks } from '../text/numbers.ts'
import {
  differenceColumns,
  differenceOptions,
  PLOT_LEFT,
  PLOT_RIGHT,
  survivalColumns,
  survivalOptions,
} from './survival-plot.ts'
import type { SurvivalPlotPlan } from './survival-plot.ts'
import { styles } from './survival-chart.styles.ts'

/** The firms of the start that are alive in both worlds, what differs with its band, what both say at a month, and how many firms that is. */
@customElement('survival-chart')
export class SurvivalChart extends LitElement {
  static override styles = [unsafeCSS(plotStyles), controls, styles]

  @property({ attribute: false }) sight: Sight = NOTHING
  /** Of the scenario that is chosen: the axis while there is no picture. */
  @property({ type: Number }) chosenMonths = 1
  @property() language: Language = 'en'
  @state() private pointed: number | undefined
  @state() private labels = 12

  private curves = this.chart('.curves', survivalOptions, (shares) => ticks(shares, 'share', this.language))
  private difference = this.chart('.difference', differenceOptions, pointTicks)

  private chart(
    place: string,
    options: typeof survivalOptions,
    labels: SurvivalPlotPlan['labels'],
  ): ChartController {
    const plan = {
      months: () => this.months,
      labels,
      monthTitle: () => words[this.language].monthAxis,
      onPoint: (month: number | undefined) => (this.pointed = month),
      key: 'survival',
    }
    return new ChartController(this, {
      place: () => this.renderRoot.querySelector(place),
      options: () => options(plan),
      onWidth: (width) => (this.labels = labelsOn(width)),
    })
  }

  get months(): number {
    return this.sight.picture?.base.months ?? this.chosenMonths
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('sight') || changed.has('chosenMonths')) {
      const { picture, behind } = this.sight
      this.curves.draw(survivalColumns(this.months, picture?.curves, behind?.curves))
      this.difference.draw(differenceColumns(this.months, picture?.curves))
    }
    if (!changed.has('language')) return
    this.curves.redraw()
    this.difference.redraw()
  }

  override render() {
    const text = words[this.language]
    const month = Math.min(this.pointed ?? this.lastKnown(), this.months)
    const { picture, isCurrent } = this.sight
    const age = isCurrent ? '' : 'stale'
    const { isEarlier } = this.at(month)
    return html`
      <header>
        <div>
          <h2>${text.survivalTitle}</h2>
          <p class="soft">${text.survivalSays}</p>
        </div>
        ${this.values(month)}
      </header>
      <div class="place curves ${age}" role="img" aria-label=${this.description(month)}></div>
      <p class="between">
        <b>${text.differenceTitle}</b>
        <span class="soft" role="status">${picture === undefined ? nothing : this.saysOf(picture)}</span>
      </p>
      <div class="place difference ${age}" role="img" aria-label=${this.differenceDescription(month)}></div>
      <risk-table
        class=${age}
        .curves=${picture?.curves}
        .months=${this.months}
        .labels=${this.labels}
        .left=${PLOT_LEFT}
        .right=${PLOT_RIGHT}
        .language=${this.language}
      ></risk-table>
      ${isEarlier ? html`<span class="earlier">${text.earlier}</span>` : nothing}
    `
  }

  private saysOf({ isIdentical, pairs, known, base }: Picture): string {
    const text = words[this.language]
    if (isIdentical) return text.identical
    if (known < base.months) return text.firstLook(known)
    return pairs.length === 1 ? text.onePair : text.differenceSays(pairs.length)
  }

  /** The last month that is known; while a first look is shown over an earlier picture, the last of that: the header holds still. */
  private lastKnown(): number {
    const { picture, behind } = this.sight
    return behind?.known ?? picture?.known ?? this.months
  }

  /** The picture that knows a month, and whether it is of an earlier setting. */
  private at(month: number): { picture: Picture | undefined; isEarlier: boolean } {
    const { picture, behind, isCurrent } = this.sight
    if (picture !== undefined && month > picture.known && behind !== undefined)
      return { picture: behind, isEarlier: true }
    return { picture, isEarlier: !isCurrent }
  }

  private values(month: number) {
    const text = words[this.language]
    const { picture, isEarlier } = this.at(month)
    return html`
      <dl class="values ${isEarlier ? 'stale' : ''}">
        <div class="month"><dt class="soft">${text.atMonth(month)}</dt></div>
        <div>
          <dt><span class="key base"></span>${text.base}</dt>
          <dd>${this.share(picture, 'base', month)}</dd>
        </div>
        <div>
          <dt><span class="key"></span>${text.policy}</dt>
          <dd>${this.share(picture, 'policy', month)}</dd>
        </div>
        <div>
          <dt>${text.difference}</dt>
          <dd class="change">${this.changeAt(picture, month)}</dd>
        </div>
      </dl>
    `
  }

  private share(picture: Picture | undefined, side: 'base' | 'policy', month: number): string {
    return percent(picture?.curves[side][month] ?? NaN, this.language)
  }

  private changeAt(picture: Picture | undefined, month: number) {
    const text = words[this.language]
    const { difference, lower, upper } = picture?.curves ?? {}
    const value = difference?.[month] ?? NaN
    if (Number.isNaN(value)) return '–'
    const limit = (column: typeof lower) => points(column?.[month] ?? NaN, this.language)
    const interval = typeof lower?.[month] === 'number' ? text.interval(limit(lower), limit(upper)) : nothing
    return html`${text.points(points(value, this.language))} <span class="interval">${interval}</span>`
  }

  private description(month: number): string {
    const { picture } = this.at(month)
    const [base, policy] = [this.share(picture, 'base', month), this.share(picture, 'policy', month)]
    return words[this.language].survivalPicture(month, base, policy)
  }

  private differenceDescription(month: number): string {
    const { picture } = this.at(month)
    const value = points(picture?.curves.difference[month] ?? NaN, this.language)
    return words[this.language].differencePicture(month, value)
  }
}
