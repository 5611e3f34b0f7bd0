import type { ReactiveController, ReactiveControllerHost } from 'lit'
import uPlot from 'uplot'

export interface ChartPlan {
  /** Where the chart is drawn; its size is the chart's. */
  readonly place: () => HTMLElement | null
  readonly options: () => Omit<uPlot.Options, 'width' | 'height'>
  /** Called with the width of the plot itself, in CSS pixels, whenever it may have changed. */
  readonly onWidth?: (width: number) => void
}

/** Below this there is room for axes only, which uPlot then draws upside down. */
const LEAST_HEIGHT = 48

/** Owns one uPlot: makes it when its place exists, resizes it with its place, ends it with its host. */
export class ChartController implements ReactiveController {
  #plan: ChartPlan
  #plot: uPlot | undefined
  #data: uPlot.AlignedData = [[]]
  #resize = new ResizeObserver(() => this.#fit())
  #watched: HTMLElement | undefined

  constructor(host: ReactiveControllerHost, plan: ChartPlan) {
    this.#plan = plan
    host.addController(this)
  }

  hostConnected(): void {
    window.addEventListener('beforeprint', this.#fit)
  }

  hostUpdated(): void {
    const place = this.#plan.place()
    if (place === null || place === this.#watched) return
    this.#end()
    this.#watched = place
    this.#resize.observe(place)
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.#fit)
    this.#end()
  }

  /** Draws nothing where nothing has changed: most of the time goes into the axes. */
  draw(data: uPlot.AlignedData): void {
    if (isSame(data, this.#data)) return
    this.#data = data
    this.#plot?.setData(data)
  }

  /** Draws the same again, where what the axes say has changed. */
  redraw(): void {
    this.#plot?.redraw(false, true)
  }

  #fit = (): void => {
    const place = this.#watched
    if (place === undefined) return
    const { clientWidth: width, clientHeight: height } = place
    if (width < 1 || height < LEAST_HEIGHT) return
    if (this.#plot === undefined) {
      this.#plot = new uPlot({ ...this.#plan.options(), width, height }, this.#data, place)
    } else if (this.#plot.width !== width || this.#plot.height !== height) {
      this.#plot.setSize({ width, height })
    }
    this.#plan.onWidth?.(this.#plot.bbox.width / devicePixelRatio)
  }

  #end(): void {
    this.#resize.disconnect()
    this.#plot?.destroy()
    this.#plot = undefined
    this.#watched = undefined
  }
}

function isSame(one: uPlot.AlignedData, other: uPlot.AlignedData): boolean {
  return (
    one.length === other.length &&
    one.every((column, c) => {
      const before = other[c]!
      if (column.length !== before.length) return false
      for (let k = 0; k < column.length; k++) if (column[k] !== before[k]) return false
      return true
    })
  )
}
