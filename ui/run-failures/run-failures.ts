import { LitElement, css, html, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { RunView } from '../lab/twin-runner.ts'
import { controls } from '../styles/controls.ts'
import { words } from '../text/index.ts'
import type { Language } from '../text/index.ts'

/** Of more failures than this only the number is told. */
const TOLD = 5

type Told = Pick<RunView['failures'][number], 'replicate' | 'arm' | 'month' | 'message'>

export function hasFailed(run: RunView | undefined): boolean {
  return run !== undefined && (run.failure !== undefined || run.failures.length > 0)
}

/** What failed, where, and what it means for what is shown; the model's own words are a click away. Nothing while all goes well. */
@customElement('run-failures')
export class RunFailures extends LitElement {
  static override styles = [
    controls,
    css`
      div {
        padding: 0.4em var(--gap);
        background: #fdecec;
        border-bottom: 1px solid #d9a5a5;
      }
      ul {
        margin: 0.2em 0 0;
        padding-left: 1.3em;
        overflow-wrap: anywhere;
      }
    `,
  ]

  @property({ attribute: false }) run: RunView | undefined
  @property() language: Language = 'en'

  override render() {
    const { failure, failures = [] } = this.run ?? {}
    const text = words[this.language].failures
    if (failure !== undefined) {
      const says = failure.where === undefined ? text.outside : text.all
      return this.told(says, [this.everything(failure)])
    }
    if (failures.length === 0) return nothing
    const lines = failures.slice(0, TOLD).map((failed) => this.one(failed))
    const more = failures.length - TOLD
    return this.told(text.some, more > 0 ? [...lines, text.more(more)] : lines)
  }

  private told(says: string, lines: readonly unknown[]) {
    return html`<div role="alert">
      <b>${says}</b>
      <details>
        <summary>${words[this.language].failures.details}</summary>
        <ul>
          ${lines.map((line) => html`<li>${line}</li>`)}
        </ul>
      </details>
    </div>`
  }

  private everything({ where, reason }: NonNullable<RunView['failure']>) {
    const text = words[this.language].failures
    const replicate = where?.replicate === undefined ? [] : [text.replicate(where.replicate)]
    const places = where?.phase === 'burn-in' ? [text.past] : replicate
    return this.line(places, where?.month, reason)
  }

  private one({ replicate, arm, month, message }: Told) {
    const text = words[this.language]
    const name = [text.base, text.policy, text.placebo][arm ?? -1]
    const places = [text.failures.replicate(replicate), ...(name === undefined ? [] : [name])]
    return this.line(places, month, message)
  }

  private line(places: readonly string[], month: number | undefined, reason: string) {
    const { failures } = words[this.language]
    const [comma, colon] = this.language === 'zh' ? ['，', '：'] : [', ', ': ']
    const where = month === undefined ? places : [...places, failures.month(month)]
    return html`${where.join(comma)}${where.length > 0 ? colon : nothing}<span lang="en">${reason}</span>`
  }
}
