import { LitElement, html } from 'lit'
import { customElement } from 'lit/decorators.js'

/** The laboratory: everything on the page is inside it. */
@customElement('ballast-lab')
export class BallastLab extends LitElement {
  override render() {
    return html`<h1>Ballast</h1>`
  }
}
