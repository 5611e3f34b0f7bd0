import { LitElement, css, html } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Choice } from '../lab/choice.ts'
import type { RunView } from '../lab/twin-runner.ts'
import { controls } from '../styles/controls.ts'
import { words } from '../text/index.ts'
import type { Language, Words } from '../text/index.ts'

const MOST_REPLICATES = 500
const MOST_MONTHS = 600

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
      label {
        display: inline-flex;
        align-items: center;
        gap: 0.35em;
      }
      input[type='number'] {
        width: 3.9em;
      }
      input[type='text'] {
        width: 6em;
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
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ]

  @property({ attribute: false }) run: RunView | undefined
  @property() language: Language = 'en'

  override render() {
    const text = words[this.language]
    const scenario = this.run?.base.scenario
    const running = this.run?.state === 'running'
    const click = () => this.tell(running ? 'run-stop' : 'run-start')
    const idle = this.run === undefined || this.run.state === 'done'
    return html`
      <button class="primary" ?disabled=${idle} @click=${click}>${running ? text.stop : text.start}</button>
      ${this.number(text.replicates, 'replicates', scenario?.replicates, MOST_REPLICATES)}
      ${this.number(text.months, 'months', scenario?.months, MOST_MONTHS)}
      <label>
        ${text.seed}
        <input type="text" maxlength="100" .value=${scenario?.seed ?? ''} @change=${this.changeSeed} />
      </label>
      ${this.state(text)}
    `
  }

  private number(title: string, field: 'months' | 'replicates', value: number | undefined, most: number) {
    const change = (event: Event) => {
      const input = event.target as HTMLInputElement
      const typed = Math.min(most, Math.max(1, Math.round(input.valueAsNumber)))
      if (Number.isNaN(typed)) return this.requestUpdate()
      input.value = String(typed)
      this.tell('run-change', { [field]: typed })
    }
    return html`<label>
      ${title}
      <input type="number" min="1" max=${most} .value=${String(value ?? '')} @change=${change} />
    </label>`
  }

  private state(text: Words) {
    const { run } = this
    const share = run === undefined ? 0 : (100 * run.done) / run.replicates
    return html`<span class="state" role="status">
      <span class=${run?.state === 'failed' ? 'failed' : 'soft'}>${stateText(run, text)}</span>
      <span class="bar" style="width: ${share}%"></span>
    </span>`
  }

  private changeSeed = (event: Event): void => {
    this.tell('run-change', { seed: (event.target as HTMLInputElement).value })
  }

  private tell(name: string, detail?: Partial<Choice>): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }))
  }
}

function stateText(run: RunView | undefined, text: Words): string {
  if (run === undefined) return text.waiting
  const { state, done, replicates, burnIn, failure } = run
  if (state === 'failed') return `${text.failed}: ${failure}`
  if (state === 'stopped') return text.stopped(done, replicates)
  if (state === 'running' && burnIn !== undefined) return text.preparing(burnIn)
  return text.progress(done, replicates)
}
