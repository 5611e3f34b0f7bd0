import { LitElement, css, html, nothing } from 'lit'
import type { PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { controls } from '../styles/controls.ts'
import { words } from '../text/index.ts'
import type { Language } from '../text/index.ts'
import { readNumber } from '../text/read-number.ts'
import type { Field, Refusal } from '../text/read-number.ts'

/**
 * A number that is typed. What cannot be used stays as it was typed, with the reason below; emptied, or left with Escape, the field
 * shows its value again.
 *
 * @fires number-change with the number
 */
@customElement('number-field')
export class NumberField extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        position: relative;
        display: inline-block;
      }
      input {
        box-sizing: border-box;
        width: 100%;
        text-align: right;
        font-variant-numeric: tabular-nums;
      }
      .refused {
        position: absolute;
        z-index: 2;
        top: 100%;
        right: 0;
        width: max-content;
        max-width: 15em;
        padding: 0.3em 0.5em;
        border: 1px solid var(--wrong);
        border-radius: var(--radius);
        background: var(--paper);
      }
    `,
  ]

  @property() label = ''
  @property({ type: Number }) value: number | undefined
  @property({ attribute: false }) field: Field = { least: -Infinity, most: Infinity }
  @property() language: Language = 'en'
  @state() private refusal: Refusal | undefined

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('value')) this.refusal = undefined
  }

  override render() {
    const { refusal } = this
    return html`
      <input
        type="text"
        inputmode="decimal"
        autocomplete="off"
        maxlength="60"
        .value=${this.shown}
        aria-label=${this.label}
        aria-invalid=${refusal === undefined ? nothing : 'true'}
        aria-describedby=${refusal === undefined ? nothing : 'refused'}
        @change=${this.read}
        @keydown=${this.leave}
      />
      ${
        refusal === undefined
          ? nothing
          : html`<p class="refused" id="refused" role="alert">${words[this.language].refused(refusal)}</p>`
      }
    `
  }

  private get shown(): string {
    return this.value === undefined ? '' : String(this.value)
  }

  private read = (event: Event): void => {
    const input = event.target as HTMLInputElement
    const typed = readNumber(input.value, this.field)
    if ('value' in typed) {
      this.restore(input, String(typed.value))
      if (typed.value !== this.value)
        this.dispatchEvent(new CustomEvent('number-change', { detail: typed.value }))
    } else if (typed.why === 'empty') this.restore(input, this.shown)
    else this.refusal = typed
  }

  private leave = ({ key, target }: KeyboardEvent): void => {
    if (key === 'Escape') this.restore(target as HTMLInputElement, this.shown)
  }

  private restore(input: HTMLInputElement, text: string): void {
    input.value = text
    this.refusal = undefined
  }
}
