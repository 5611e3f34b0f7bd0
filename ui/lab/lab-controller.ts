import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { Pool } from '../../src/index.ts'
import type { Language } from '../text/index.ts'
import { addressOf, choiceIn } from './address.ts'
import type { Choice, Twins } from './choice.ts'
import { twinsOf } from './choice.ts'
import type { LinkProblem } from './link-problem.ts'
import { Pace } from './pace.ts'
import { PAIRS } from './scenarios.ts'
import { NOTHING, sightOf } from './sight.ts'
import type { Sight } from './sight.ts'
import { TwinRunner } from './twin-runner.ts'
import type { RunView } from './twin-runner.ts'
import { usable } from './usable.ts'
import type { Usable } from './usable.ts'

/** Base and policy side by side, so that one does not wait for the other. */
const FEWEST_WORKERS = 2
/** More than this bring a class-size run nothing, and cost memory. */
const MOST_WORKERS = 8

/** The state of the page: what is chosen, what runs, what the address bar says. */
export class LabController implements ReactiveController {
  choice: Choice
  twins: Twins
  language: Language
  run: RunView | undefined
  sight: Sight = NOTHING
  /** What was left out of the link, or of the last change. */
  problems: readonly LinkProblem[] = []
  #host: ReactiveControllerHost
  #pool: Pool | undefined
  #runner: TwinRunner | undefined
  #pace = new Pace()

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    this.language = navigator.language.startsWith('zh') ? 'zh' : 'en'
    this.choice = { pair: PAIRS[0]!.key, levers: {} }
    this.twins = twinsOf(this.choice)
    host.addController(this)
  }

  hostConnected(): void {
    const free = (navigator.hardwareConcurrency ?? FEWEST_WORKERS) - 1
    this.#pool = new Pool({ workers: Math.min(MOST_WORKERS, Math.max(FEWEST_WORKERS, free)) })
    this.#runner = new TwinRunner(this.#pool, this.#showRun)
    window.addEventListener('hashchange', this.#readAddress)
    this.#readAddress()
  }

  hostDisconnected(): void {
    window.removeEventListener('hashchange', this.#readAddress)
    this.#runner?.stop()
    void this.#pool?.close()
  }

  get link(): string {
    return location.href.replace(/#.*$/, '') + addressOf(this.choice, this.language)
  }

  /** Changes what is run; a change that makes no scenario is refused and explained. */
  choose(change: Partial<Choice>): void {
    this.#use(usable({ ...this.choice, ...change }, this.choice))
  }

  #use({ choice, twins, problems }: Usable): void {
    this.choice = choice
    this.twins = twins
    this.problems = problems
    this.#writeAddress()
    this.#runner?.show(this.twins)
    this.#host.requestUpdate()
  }

  moveLever(key: string, value: number): void {
    this.choose({ levers: { ...this.choice.levers, [key]: value } })
  }

  resetLever(key: string): void {
    const { [key]: _moved, ...levers } = this.choice.levers
    this.choose({ levers })
  }

  speak(language: Language): void {
    this.language = language
    this.#writeAddress()
    this.#host.requestUpdate()
  }

  start(): void {
    this.#runner?.start()
  }

  stop(): void {
    this.#runner?.stop()
  }

  dismiss(): void {
    this.problems = []
    this.#host.requestUpdate()
  }

  /** One view for all components, so that they can tell whether there is anything new. */
  #showRun = (): void => {
    this.#pace.soon(async () => {
      this.run = this.#runner?.view
      if (this.run !== undefined) this.sight = sightOf(this.sight, this.run)
      this.#host.requestUpdate()
      await this.#host.updateComplete
    })
  }

  #readAddress = (): void => {
    const { choice, language, problems } = choiceIn(location.hash)
    if (language !== undefined) this.language = language
    const used = usable(choice, { pair: choice.pair, levers: {} })
    this.#use({ ...used, problems: [...problems, ...used.problems] })
  }

  #writeAddress(): void {
    document.documentElement.lang = this.language === 'zh' ? 'zh-CN' : 'en'
    const address = addressOf(this.choice, this.language)
    if (location.hash !== address) history.replaceState(history.state, '', address)
  }
}
