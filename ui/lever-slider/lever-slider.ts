import { LitElement, html, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { LeverSetting, Slider } from '../../src/index.ts'
import { chosenBy, levelOf, monthsOf, stepsOf } from '../lab/choice.ts'
import '../number-field/number-field.ts'
import { controls } from '../styles/controls.ts'
import { words } from '../text/index.ts'
import type { Language } from '../text/index.ts'
import { declared, displayed, isPercentage, leverValue, suffix } from '../text/numbers.ts'
import { styles } from './lever-slider.styles.ts'

/**
 * One lever of the policy, as its declaration describes it.
 *
 * @fires lever-move with { key, value } in the declared unit
 * @fires lever-reset with { key }
 */
@customElement('lever-slider')
export class LeverSlider extends LitElement {
  static override styles = [controls, styles]

  @property({ attribute: false }) lever!: Slider
  @property({ attribute: false }) setting: LeverSetting | undefined
  @property({ attribute: false }) inBase: LeverSetting | undefined
  @property() language: Language = 'en'
  @property({ type: Boolean, reflect: true }) moved = false
  @state() private helping = false

  override render() {
    const { lever, language } = this
    const text = words[language]
    const title = lever.title[language]
    const value = levelOf(this.setting, this.inBase)
    return html`
      <div class="top">
        <label for="range">${title}</label>
        ${this.note()} ${this.whom()}
        <button
          class="about"
          aria-expanded=${this.helping}
          aria-label=${text.about(title)}
          title=${text.about(title)}
          @click=${() => (this.helping = !this.helping)}
        >
          ?
        </button>
        <button
          class="reset"
          ?disabled=${!this.moved}
          aria-label=${text.resetLever(title)}
          title=${text.resetLever(title)}
          @click=${this.reset}
        >
          ↺
        </button>
      </div>
      ${this.steps()} ${this.helping ? this.help() : nothing}
      ${value === undefined ? nothing : this.fields(value)}
    `
  }

  private fields(value: number) {
    const { lever, language } = this
    const inUnit = (amount: number) => displayed(amount, lever.unit)
    return html`
      <div class="bottom">
        <input
          id="range"
          type="range"
          min=${inUnit(lever.min)}
          max=${inUnit(lever.max)}
          step=${inUnit(lever.step)}
          .value=${String(inUnit(value))}
          aria-valuetext=${leverValue(value, lever.unit, language)}
          @input=${this.move}
        />
        <number-field
          .label=${words[language].valueOf(lever.title[language])}
          .value=${inUnit(value)}
          .field=${{ least: inUnit(lever.min), most: inUnit(lever.max), isPercent: isPercentage(lever.unit) }}
          .language=${language}
          @number-change=${({ detail }: CustomEvent<number>) => this.moveTo(detail)}
        ></number-field>
        <span class="unit">${suffix(lever.unit, language)}</span>
      </div>
    `
  }

  private note() {
    const text = words[this.language]
    if (levelOf(this.setting, this.inBase) === undefined)
      return html`<span class="note">${text.byRule}</span>`
    const months = monthsOf(this.setting, this.inBase)
    if (months === undefined || stepsOf(this.setting, this.inBase) !== undefined) return nothing
    const { from, to } = months
    return html`<span class="note">${to === undefined ? text.fromOn(from) : text.fromTo(from, to)}</span>`
  }

  /** A schedule with several levels, all of which move with the slider. */
  private steps() {
    const steps = stepsOf(this.setting, this.inBase)
    if (steps === undefined) return nothing
    const { unit } = this.lever
    const shown = steps.map(({ value, from }) => ({ value: leverValue(value, unit, this.language), from }))
    return html`<div class="note steps">${words[this.language].schedule(shown)}</div>`
  }

  private whom() {
    const keys = chosenBy(this.setting)
    return keys === undefined
      ? nothing
      : html`<span class="note">${words[this.language].onlyFor(keys)}</span>`
  }

  private help() {
    const { lever, language } = this
    const text = words[language]
    const value = (amount: number) => leverValue(amount, lever.unit, language)
    const colon = language === 'zh' ? '：' : ': '
    return html`
      <div class="help">
        <p>${lever.says[language]}</p>
        <p>${text.whoLoses}${colon}${lever.loses[language]}</p>
        <p>
          ${text.range}${colon}${value(lever.min)} – ${value(lever.max)} ·
          ${text.off}${colon}${value(lever.off)}
        </p>
        <p lang="en">${text.source}${colon}${lever.source}</p>
        <p><a href="./docs/levers/${lever.key}.html">${text.aboutLever(lever.title[language])}</a></p>
      </div>
    `
  }

  private move = (event: Event): void => {
    this.moveTo((event.target as HTMLInputElement).valueAsNumber)
  }

  /** @param shown in the unit that is shown */
  private moveTo(shown: number): void {
    const { key, unit } = this.lever
    this.tell('lever-move', { key, value: declared(shown, unit) })
  }

  private reset = (): void => {
    this.tell('lever-reset', { key: this.lever.key })
  }

  private tell(name: string, detail: LeverMove | LeverReset): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }))
  }
}

export interface LeverReset {
  readonly key: string
}

export interface LeverMove extends LeverReset {
  /** In the declared unit. */
  readonly value: number
}
