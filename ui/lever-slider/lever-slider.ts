import { LitElement, html, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { LeverSetting, Slider } from '../../src/index.ts'
import { chosenBy, levelOf, monthsOf } from '../lab/choice.ts'
import { controls } from '../styles/controls.ts'
import { words } from '../text/index.ts'
import type { Language } from '../text/index.ts'
import { declared, displayed, leverValue, suffix } from '../text/numbers.ts'
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
      ${this.helping ? this.help() : nothing} ${value === undefined ? nothing : this.fields(value)}
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
        <input
          type="number"
          min=${inUnit(lever.min)}
          max=${inUnit(lever.max)}
          step="any"
          .value=${String(inUnit(value))}
          aria-label=${words[language].valueOf(lever.title[language])}
          @change=${this.move}
        />
        <span class="unit">${suffix(lever.unit, language)}</span>
      </div>
    `
  }

  private note() {
    const text = words[this.language]
    if (levelOf(this.setting, this.inBase) === undefined)
      return html`<span class="note">${text.byRule}</span>`
    const months = monthsOf(this.setting, this.inBase)
    if (months === undefined) return nothing
    const { from, to } = months
    return html`<span class="note">${to === undefined ? text.fromOn(from) : text.fromTo(from, to)}</span>`
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
    const field = event.target as HTMLInputElement
    const typed = field.valueAsNumber
    const { key, unit, min, max } = this.lever
    if (Number.isNaN(typed)) {
      this.requestUpdate()
      return
    }
    const value = Math.min(max, Math.max(min, declared(typed, unit)))
    field.value = String(displayed(value, unit))
    this.tell('lever-move', { key, value })
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
