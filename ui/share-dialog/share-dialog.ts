import { LitElement, css, html, nothing } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import { catalogue, version } from '../../src/index.ts'
import { COMMAND, download, scenarioFile, survivalFile, TWINS } from '../lab/exports.ts'
import type { Twin } from '../lab/exports.ts'
import { pairOf } from '../lab/scenarios.ts'
import { fingerprintOf } from '../lab/twin-runner.ts'
import type { RunView } from '../lab/twin-runner.ts'
import { controls } from '../styles/controls.ts'
import { words } from '../text/index.ts'
import type { Language } from '../text/index.ts'

/** The link, the files and the commands with which others get the same numbers. */
@customElement('share-dialog')
export class ShareDialog extends LitElement {
  static override styles = [
    controls,
    css`
      dialog {
        width: min(46rem, 92vw);
        padding: 1.2em 1.4em;
        border: 1px solid var(--line-strong);
        border-radius: 10px;
        color: var(--ink);
      }
      dialog::backdrop {
        background: rgba(23, 32, 42, 0.45);
      }
      h2 {
        margin: 1em 0 0.3em;
      }
      h2:first-of-type {
        margin-top: 0;
      }
      .link {
        display: flex;
        gap: 0.5em;
      }
      .link input {
        flex: 1;
        min-width: 0;
      }
      .files {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5em;
      }
      p {
        margin: 0.2em 0 0.5em;
      }
      pre {
        margin: 0;
        padding: 0.6em 0.8em;
        overflow-x: auto;
        background: var(--ground);
        border-radius: var(--radius);
      }
      td,
      th {
        padding: 0.1em 1em 0.1em 0;
        text-align: left;
      }
      .end {
        margin-top: 1em;
        text-align: right;
      }
    `,
  ]

  @property({ attribute: false }) run: RunView | undefined
  /** Key of the pair of scenarios that the run was made of. */
  @property() pair = ''
  @property() link = ''
  @property() language: Language = 'en'
  @state() private copied = false
  @query('dialog') private dialog!: HTMLDialogElement

  open(): void {
    this.copied = false
    this.dialog.showModal()
  }

  override render() {
    const text = words[this.language]
    return html`
      <dialog aria-label=${text.shareAndExport}>
        <h2 id="link">${text.linkToThis}</h2>
        <div class="link">
          <input type="text" readonly aria-labelledby="link" .value=${this.link} @focus=${this.selectAll} />
          <button @click=${this.copy}>${this.copied ? text.copied : text.copy}</button>
        </div>
        ${this.run === undefined ? nothing : this.files(this.run)}
        <div class="end">
          <button class="primary" @click=${() => this.dialog.close()}>${text.close}</button>
        </div>
      </dialog>
    `
  }

  private files(run: RunView) {
    const text = words[this.language]
    const names = {
      base: [text.baseScenario, text.baseSurvival],
      policy: [text.policyScenario, text.policySurvival],
    } as const
    return html`
      <h2>${text.download}</h2>
      <div class="files">
        ${TWINS.map((arm) => {
          const none = run[arm].replicates.length === 0
          return html`
            <button @click=${() => download(scenarioFile(arm, run[arm], pairOf(this.pair)))}>
              ${names[arm][0]}
            </button>
            <button ?disabled=${none} @click=${() => download(survivalFile(arm, run[arm]))}>
              ${names[arm][1]}
            </button>
          `
        })}
      </div>
      <h2>${text.reproduce}</h2>
      <p class="soft">${text.reproduceSays(version, catalogue.modelVersion)}</p>
      <pre tabindex="0"><code>${COMMAND}</code></pre>
      ${this.fingerprints(run)}
    `
  }

  private fingerprints(run: RunView) {
    const text = words[this.language]
    const cell = (arm: Twin) => fingerprintOf(run[arm]) ?? text.noFingerprint
    return html`
      <h2>${text.fingerprint}</h2>
      <p class="soft">${text.fingerprintSays}</p>
      <table>
        <tr>
          <th scope="row">${text.base}</th>
          <td><code>${cell('base')}</code></td>
        </tr>
        <tr>
          <th scope="row">${text.policy}</th>
          <td><code>${cell('policy')}</code></td>
        </tr>
      </table>
    `
  }

  private selectAll = (event: Event): void => {
    ;(event.target as HTMLInputElement).select()
  }

  private copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(this.link)
      this.copied = true
    } catch {
      // Not every page may write to the clipboard: the link is then selected, ready for the keyboard.
      this.renderRoot.querySelector<HTMLInputElement>('.link input')?.select()
    }
  }
}
