import { LitElement, html, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import { catalogue, version } from '../../src/index.ts'
import '../fate-ledger/fate-ledger.ts'
import { LabController } from '../lab/lab-controller.ts'
import type { Choice } from '../lab/choice.ts'
import { titleOf } from '../lab/changed-names.ts'
import { TWINS } from '../lab/exports.ts'
import type { Twin } from '../lab/exports.ts'
import { describeProblem } from '../lab/link-problem.ts'
import type { LinkProblem } from '../lab/link-problem.ts'
import { pairOf, PAIRS } from '../lab/scenarios.ts'
import { fingerprintOf } from '../lab/twin-runner.ts'
import type { LeverMove, LeverReset } from '../lever-slider/lever-slider.ts'
import '../lever-panel/lever-panel.ts'
import '../run-controls/run-controls.ts'
import { hasFailed } from '../run-failures/run-failures.ts'
import '../series-chart/series-chart.ts'
import '../share-dialog/share-dialog.ts'
import type { ShareDialog } from '../share-dialog/share-dialog.ts'
import '../survival-chart/survival-chart.ts'
import { controls } from '../styles/controls.ts'
import { isLanguage, LANGUAGES, localeOf, words } from '../text/index.ts'
import { styles } from './ballast-lab.styles.ts'

const OPENING_SERIES = ['firms', 'jobs', 'output', 'bankLoans', 'nonPerforming', 'publicOutlay']

/** The laboratory: everything on the page is inside it. */
@customElement('ballast-lab')
export class BallastLab extends LitElement {
  static override styles = [controls, styles]

  @state() private series: readonly string[] = OPENING_SERIES
  @state() private isPrinting = false
  private lab = new LabController(this)

  override connectedCallback(): void {
    super.connectedCallback()
    // Before the charts' own listeners, which then measure the paper's layout.
    window.addEventListener('beforeprint', this.print)
    window.addEventListener('afterprint', this.print)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    window.removeEventListener('beforeprint', this.print)
    window.removeEventListener('afterprint', this.print)
  }

  override render() {
    const { lab } = this
    return html`
      <div class="top" role="banner">${this.top()}</div>
      ${this.isPrinting ? this.paper() : nothing}
      ${lab.problems.length === 0 && !hasFailed(lab.run) ? nothing : this.problems()}
      <lever-panel
        role="region"
        aria-label=${words[lab.language].levers}
        .twins=${lab.twins}
        .moved=${lab.choice.levers}
        .language=${lab.language}
        @lever-move=${({ detail }: CustomEvent<LeverMove>) => lab.moveLever(detail.key, detail.value)}
        @lever-reset=${({ detail }: CustomEvent<LeverReset>) => lab.resetLever(detail.key)}
        @levers-reset=${() => lab.choose({ levers: {} })}
      ></lever-panel>
      <main>
        <div class="picture">
          <survival-chart
            class="card"
            .sight=${lab.sight}
            .chosenMonths=${lab.twins.base.months}
            .language=${lab.language}
          ></survival-chart>
          <fate-ledger
            class="card"
            role="region"
            tabindex="0"
            aria-label=${words[lab.language].fatesTitle}
            .sight=${lab.sight}
            .language=${lab.language}
          ></fate-ledger>
        </div>
        <section class="series" aria-label=${words[lab.language].series}>
          ${this.series.map((metric, place) => this.seriesChart(metric, place))}
        </section>
      </main>
      ${this.foot()}
      <share-dialog
        .run=${lab.run}
        .pair=${lab.choice.pair}
        .link=${lab.link}
        .language=${lab.language}
      ></share-dialog>
    `
  }

  private top() {
    const { lab } = this
    const text = words[lab.language]
    return html`
      <h1>Ballast</h1>
      <label>
        ${text.scenario}
        <select class="scenario" @change=${this.pickPair}>
          ${PAIRS.map(
            ({ key, title }) =>
              html`<option value=${key} ?selected=${key === lab.choice.pair}>${title[lab.language]}</option>`,
          )}
        </select>
      </label>
      <run-controls
        .run=${lab.run}
        .language=${lab.language}
        @run-start=${() => lab.start()}
        @run-stop=${() => lab.stop()}
        @run-change=${({ detail }: CustomEvent<Partial<Choice>>) => lab.choose(detail)}
      ></run-controls>
      <div class="end">
        <button class="share" @click=${this.share}>${text.shareAndExport}</button>
        <select class="language" aria-label=${text.chooseLanguage} @change=${this.pickLanguage}>
          ${LANGUAGES.map(
            (language) =>
              html`<option
                value=${language}
                lang=${localeOf[language]}
                ?selected=${language === lab.language}
              >
                ${words[language].languageName}
              </option>`,
          )}
        </select>
      </div>
    `
  }

  /** On paper the levers are not seen, so that what was changed is in the titles. */
  private paper() {
    const { language, choice, twins } = this.lab
    const pair = pairOf(choice.pair)
    const title = (arm: Twin) => titleOf(pair[arm], twins[arm], language, Infinity)
    const line = (arm: Twin) => html`<p class="paper"><b>${words[language][arm]}</b> ${title(arm)}</p>`
    return TWINS.map(line)
  }

  /** What failed, and what could not be used. */
  private problems() {
    const { problems, run, language } = this.lab
    return html`<div class="problems">
      <run-failures .run=${run} .language=${language}></run-failures>
      ${problems.length === 0 ? nothing : this.unused(problems)}
    </div>`
  }

  private unused(problems: readonly LinkProblem[]) {
    const { language } = this.lab
    const text = words[language]
    const isNotice = problems.every(({ kind }) => kind === 'otherModel')
    return html`<div class="problem" role="alert">
      <div>
        ${isNotice ? nothing : html`<b>${text.problems.title}</b>`}
        ${problems.map((problem) => html`<p>${describeProblem(problem, language)}</p>`)}
      </div>
      <button @click=${() => this.lab.dismiss()}>${text.dismiss}</button>
    </div>`
  }

  private seriesChart(metric: string, place: number) {
    const choose = ({ detail }: CustomEvent<string>) => (this.series = this.series.with(place, detail))
    return html`<series-chart
      class="card"
      .metric=${metric}
      .sight=${this.lab.sight}
      .chosenMonths=${this.lab.twins.base.months}
      .language=${this.lab.language}
      @series-choose=${choose}
    ></series-chart>`
  }

  private foot() {
    const { run, language } = this.lab
    const text = words[language]
    const print = (arm: 'base' | 'policy') => (run && fingerprintOf(run[arm])) ?? text.noFingerprint
    return html`<footer>
      <span title=${text.fingerprintSays}>
        ${text.fingerprint} · ${text.base} <code class="fingerprint">${print('base')}</code> · ${text.policy}
        <code class="fingerprint">${print('policy')}</code>
      </span>
      <span class="soft">Ballast ${version} · ${text.modelVersion(catalogue.modelVersion)}</span>
      <a href="./docs/index.html">${text.guide}</a>
      <a href="./licenses.txt">${text.licences}</a>
    </footer>`
  }

  private print = ({ type }: Event): void => {
    // The attribute at once, since the charts measure next; what is said on paper only comes before the pages are laid out.
    this.toggleAttribute('printing', type === 'beforeprint')
    this.isPrinting = type === 'beforeprint'
  }

  private pickPair = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement
    this.lab.choose({ pair: value, levers: {} })
  }

  private pickLanguage = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement
    if (isLanguage(value)) this.lab.speak(value)
  }

  private share = (): void => {
    this.renderRoot.querySelector<ShareDialog>('share-dialog')?.open()
  }
}
