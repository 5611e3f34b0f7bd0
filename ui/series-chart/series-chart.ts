import { LitElement, css, html, unsafeCSS } from 'lit'
import type { PropertyValues } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import plotStyles from 'uplot/dist/uPlot.min.css?inline'
import { catalogue } from '../../src/index.ts'
import type { Metric } from '../../src/index.ts'
import { ChartController } from '../charts/chart-controller.ts'
import { meanSeries } from '../charts/series-data.ts'
import type { Picture } from '../lab/picture.ts'
import { NOTHING } from '../lab/sight.ts'
import type { Sight } from '../lab/sight.ts'
import { controls } from '../styles/controls.ts'
import { words } from '../text/index.ts'
import type { Language } from '../text/index.ts'
import { short, suffix, ticks } from '../text/numbers.ts'
import { seriesOptions } from './series-plot.ts'

/**
 * One monthly series of base and policy. Its title is where another is chosen.
 *
 * @fires series-choose with the metric's key
 */
@customElement('series-chart')
export class SeriesChart extends LitElement {
  static override styles = [
    unsafeCSS(plotStyles),
    controls,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-width: 0;
        min-height: 0;
        padding: 0.35em 0.5em 0;
      }
      header {
        display: flex;
        align-items: baseline;
        gap: 0.4em;
      }
      select {
        min-width: 0;
        max-width: 80%;
        padding: 0;
        field-sizing: content;
        border-color: transparent;
        font-weight: 700;
        text-overflow: ellipsis;
      }
      select:hover {
        border-color: var(--line-strong);
      }
      .unit {
        overflow: hidden;
        margin-left: auto;
        font-size: 0.85em;
        white-space: nowrap;
      }
      .place {
        position: relative;
        flex: 1;
        min-height: 0;
        overflow: hidden;
      }
      .place .uplot {
        position: absolute;
      }
    `,
  ]

  @property() metric = ''
  @property({ attribute: false }) sight: Sight = NOTHING
  /** Of the scenario that is chosen: the axis while there is no picture. */
  @property({ type: Number }) chosenMonths = 1
  @property() language: Language = 'en'

  private base: number[] = []
  private policy: number[] = []

  private chart = new ChartController(this, {
    place: () => this.renderRoot.querySelector('.place'),
    options: () =>
      seriesOptions({
        months: () => this.months,
        labels: (values) => ticks(values, this.unit, this.language),
      }),
  })

  private get months(): number {
    return this.sight.picture?.base.months ?? this.chosenMonths
  }

  private get declaration(): Metric | undefined {
    return catalogue.metrics.find(({ key }) => key === this.metric)
  }

  private get unit(): string {
    return this.declaration?.unit ?? ''
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('sight') || changed.has('metric') || changed.has('chosenMonths')) {
      const { picture, behind } = this.sight
      ;[this.base, this.policy] = this.sidesOf(picture)
      const months = Array.from({ length: this.months }, (_, month) => month + 1)
      const column = (values: number[]) => months.map((_, month) => values[month] ?? null)
      const all = [...this.sidesOf(behind), this.base, this.policy]
      this.chart.draw([months, ...all.map(column)])
    }
    if (changed.has('language') || changed.has('metric')) this.chart.redraw()
  }

  private sidesOf(picture: Picture | undefined): [base: number[], policy: number[]] {
    if (picture === undefined) return [[], []]
    return [meanSeries(picture, 'base', this.metric), meanSeries(picture, 'policy', this.metric)]
  }

  override render() {
    const { language } = this
    const { isCurrent } = this.sight
    const text = words[language]
    const title = this.declaration?.title[language] ?? ''
    const last = (values: number[]) => short(values.at(-1) ?? NaN, this.unit, language)
    return html`
      <header>
        <select aria-label=${text.seriesChoice} title=${title} @change=${this.choose}>
          ${groups().map(
            ([group, metrics]) => html`
              <optgroup label=${text.metricGroups[group] ?? group}>
                ${metrics.map(
                  ({ key, title: name }) =>
                    html`<option value=${key} ?selected=${key === this.metric}>${name[language]}</option>`,
                )}
              </optgroup>
            `,
          )}
        </select>
        ${
          isCurrent
            ? html`<span class="unit soft">${suffix(this.unit, language)}</span>`
            : html`<span class="unit earlier">${text.earlier}</span>`
        }
      </header>
      <div
        class="place ${isCurrent ? '' : 'stale'}"
        role="img"
        aria-label=${text.seriesPicture(title, last(this.base), last(this.policy))}
      ></div>
    `
  }

  private choose = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement
    this.dispatchEvent(new CustomEvent<string>('series-choose', { detail: value }))
  }
}

/** The model's metrics by group, in declared order. */
function groups(): [string, Metric[]][] {
  const byGroup = new Map<string, Metric[]>()
  for (const metric of catalogue.metrics) {
    if (!byGroup.has(metric.group)) byGroup.set(metric.group, [])
    byGroup.get(metric.group)!.push(metric)
  }
  return [...byGroup]
}
