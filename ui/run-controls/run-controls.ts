import { LitElement, css, html, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { isSeed, MONTHS, REPLICATES, SEED_CHARACTERS } from '../lab/bounds.ts'
import type { Choice } from '../lab/choice.ts'
import type { RunView } from '../lab/twin-runner.ts'
import '../number-field/number-field.ts'
import { controls } from '../styles/controls.ts'
import { words } from '../text/index.ts'
import type { Language, Words } from '../text/index.ts'
import type { Field } from '../text/read-number.ts'

/**
 * Start and stop, how many replicates of how many months, with which seed, and how far they are.
 *
 * @fires run-start, run-stop; run-change with part of a choice
 */
@customElement('run-controls')
export class RunControls extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.4em 0.7em;
      }
      label,
      .field {
        display: inline-flex;
        align-items: center;
        gap: 0.35em;
      }
      number-field {
        width: 3.9em;
      }
      input[type='text'] {
        min-width: 6em;
        max-width: 12em;
        field-sizing: content;
      }
      .state {
        position: relative;
        min-width: 11.5em;
        padding-bottom: 4px;
        font-variant-numeric: tabular-nums;
      }
      .bar {
        position: absolute;
        bottom: 0;
        left: 0;
        height: 3px;
        background: var(--accent);
      }
      .failed {
        color: #a4121f;
        font-weight: 700;
      }
    `,
  ]

  @property({ attribute: false }) run: RunView | undefined
  @property() language: Language = 'en'
  @state() private seedRefused = false

  override render() {
    const text = words[this.language]
    const scenario = this.run?.base.scenario
    const running = this.run?.state === 'running'
    const click = () => this.tell(running ? 'run-stop' : 'run-start')
    const idle = this.run === undefined || this.run.state === 'done'
    return html`
      <button class="primary" ?disabled=${idle} @click=${click}>${running ? text.stop : text.start}</button>
      ${this.number(text.replicates, 'replicates', scenario?.replicates, REPLICATES)}
      ${this.number(text.months, 'months', scenario?.months, MONTHS)}
      <label>
        ${text.seed}
        <input
          type="text"
          maxlength=${SEED_CHARACTERS}
          .value=${scenario?.seed ?? ''}
          aria-invalid=${this.seedRefused ? 'true' : nothing}
          @change=${this.changeSeed}
        />
      </label>
      ${this.seedRefused ? html`<p class="refused" role="alert">${text.problems.seed(SEED_CHARACTERS)}</p>` : nothing}
      ${this.state(text)}
    `
  }

  private number(title: string, name: 'months' | 'replicates', value: number | undefined, field: Field) {
    const change = ({ detail }: CustomEvent<number>) => this.tell('run-change', { [name]: detail })
    return html`<span class="field">
      <span aria-hidden="true">${title}</span>
      <number-field
        class=${name}
        .label=${title}
        .value=${value}
        .field=${field}
        .language=${this.language}
        @number-change=${change}
      ></number-field>
    </span>`
  }

  private state(text: Words) {
    const { run } = this
    const share = run === undefined ? 0 : (100 * run.done) / run.replicates
    return html`<span class="state" role="status">
      <span class=${run?.state === 'failed' ? 'failed' : 'soft'}>${stateText(run, text)}</span>
      <span class="bar" .style=${`width: ${share}%`}></span>
    </span>`
  }

  private changeSeed = (event: Event): void => {
    const field = event.target as HTMLInputElement
    // Emptied, it shows its value again.
    if (field.value === '') field.value = this.run?.base.scenario.seed ?? ''
    this.seedRefused = !isSeed(field.value)
    if (!this.seedRefused) this.tell('run-change', { seed: field.value })
  }

  private tell(name: string, detail?: Partial<Choice>): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }))
  }
}

function stateText(run: RunView | undefined, text: Words): string {
  if (run === undefined) return text.waiting
  const { done, replicates, burnIn, failures } = run
  if (run.state === 'failed') return text.failed
  if (run.state === 'running' && burnIn !== undefined) return text.preparing(burnIn)
  const says = run.state === 'stopped' ? text.stopped(done, replicates) : text.progress(done, replicates)
  return failures.length === 0 ? says : text.withFailed(says, failures.length)
}
