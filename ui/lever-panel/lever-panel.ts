import { LitElement, html, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import { leverForm } from '../../src/index.ts'
import type { Slider, SliderGroup } from '../../src/index.ts'
import '../lever-slider/lever-slider.ts'
import type { Choice, Twins } from '../lab/choice.ts'
import { controls } from '../styles/controls.ts'
import { words } from '../text/index.ts'
import type { Language } from '../text/index.ts'
import { styles } from './lever-panel.styles.ts'

const GROUPS: readonly SliderGroup[] = leverForm()

/**
 * Every lever the model declares, in its groups.
 *
 * @fires levers-reset; and what its sliders fire
 */
@customElement('lever-panel')
export class LeverPanel extends LitElement {
  static override styles = [controls, styles]

  @property({ attribute: false }) twins!: Twins
  @property({ attribute: false }) moved: Choice['levers'] = {}
  @property() language: Language = 'en'

  override render() {
    const text = words[this.language]
    const count = Object.keys(this.moved).length
    return html`
      <header role="none">
        <h2>${text.levers}</h2>
        ${count > 0 ? html`<span class="soft">${text.changed(count)}</span>` : nothing}
        <button ?disabled=${count === 0} @click=${this.resetAll}>${text.resetAll}</button>
      </header>
      <div class="groups">
        <p class="hint soft">${text.leversHint}</p>
        ${GROUPS.map((group) => this.group(group))}
      </div>
    `
  }

  private group({ key, title, sliders }: SliderGroup) {
    return html`
      <details open data-level=${key}>
        <summary>${title[this.language]} <span class="soft">${sliders.length}</span></summary>
        ${repeat(
          sliders,
          (lever) => lever.key,
          (lever) => this.slider(lever),
        )}
      </details>
    `
  }

  private slider(lever: Slider) {
    const { base, policy } = this.twins
    return html`<lever-slider
      data-lever=${lever.key}
      .lever=${lever}
      .setting=${policy.levers[lever.key]}
      .inBase=${base.levers[lever.key]}
      .language=${this.language}
      .moved=${lever.key in this.moved}
    ></lever-slider>`
  }

  private resetAll = (): void => {
    this.dispatchEvent(new CustomEvent('levers-reset', { bubbles: true, composed: true }))
  }
}
