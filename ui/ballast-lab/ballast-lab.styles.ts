import { css } from 'lit'

export const styles = css`
  /* Wide and high enough: everything at once, the levers scroll. */
  :host {
    display: grid;
    grid-template: auto auto minmax(0, 1fr) auto / clamp(19rem, 25%, 27rem) minmax(0, 1fr);
    grid-template-areas: 'top top' 'problem problem' 'levers main' 'foot foot';
    height: 100vh;
  }
  .top {
    grid-area: top;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em 0.9em;
    padding: 0.45em var(--gap);
    background: var(--paper);
    border-bottom: 1px solid var(--line);
  }
  h1 {
    margin: 0;
    font-size: 1.3rem;
    letter-spacing: 0.01em;
    color: var(--accent);
  }
  .end {
    display: flex;
    align-items: center;
    gap: 0.6em;
    margin-left: auto;
  }
  select.scenario {
    width: 15em;
    text-overflow: ellipsis;
  }
  .problems {
    grid-area: problem;
  }
  .problem {
    display: flex;
    align-items: center;
    gap: 1em;
    padding: 0.4em var(--gap);
    background: #fdecec;
    border-bottom: 1px solid #d9a5a5;
  }
  lever-panel {
    grid-area: levers;
    background: var(--paper);
    border-right: 1px solid var(--line);
  }
  .problem p {
    margin: 0;
  }
  main {
    grid-area: main;
    display: grid;
    grid-template-rows: minmax(0, 1.7fr) minmax(0, 1fr);
    gap: var(--gap);
    min-height: 0;
    padding: var(--gap);
  }
  .card {
    background: var(--paper);
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  .picture {
    display: grid;
    grid-template-columns: minmax(0, 1fr) clamp(21rem, 29%, 29rem);
    gap: var(--gap);
    min-height: 0;
  }
  .series {
    display: grid;
    grid-template: repeat(2, minmax(0, 1fr)) / repeat(3, minmax(0, 1fr));
    gap: var(--gap);
    min-height: 0;
  }
  footer {
    grid-area: foot;
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.2em;
    padding: 0.25em var(--gap);
    font-size: 0.85em;
    background: var(--paper);
    border-top: 1px solid var(--line);
  }
  footer a {
    color: var(--accent);
  }
  footer span + a {
    margin-left: auto;
  }
  code {
    display: inline-block;
    min-width: 16ch;
    font-family: ui-monospace, 'Cascadia Mono', Menlo, Consolas, monospace;
  }
  /* Less than that: the page scrolls, and the levers stay beside the charts. */
  @media (max-width: 1199px), (max-height: 679px) {
    :host {
      grid-template-rows: auto auto auto auto;
      height: auto;
    }
    lever-panel {
      position: sticky;
      top: 0;
      align-self: start;
      max-height: 100vh;
    }
    main {
      grid-template-rows: auto auto;
    }
    .picture {
      grid-template-rows: max(27rem, min(34rem, 88vh));
    }
    .series {
      grid-template: none / repeat(auto-fill, minmax(15rem, 1fr));
      grid-auto-rows: 11rem;
    }
  }
  @media (max-width: 1199px) {
    .picture {
      grid-template: max(27rem, min(34rem, 88vh)) auto / minmax(0, 1fr);
    }
  }
  /* A telephone: the levers directly under the chart that they move. */
  @media (max-width: 720px) {
    :host {
      grid-template: auto / minmax(0, 1fr);
      grid-template-areas: none;
      gap: var(--gap);
    }
    .top,
    .problems,
    lever-panel,
    footer {
      grid-area: auto;
    }
    .top,
    .problems {
      order: -2;
    }
    main,
    .picture {
      display: contents;
    }
    survival-chart {
      order: -1;
      height: 34rem;
    }
    lever-panel {
      position: static;
      max-height: 26rem;
      border: 1px solid var(--line);
    }
    .end {
      margin-left: 0;
    }
  }
  /*
   * On paper, one column that fits every common size. An attribute and not a media query: the charts have to be drawn at that width
   * before the browser lays out its pages, since no observer is told of those.
   */
  :host([printing]) {
    display: block;
    width: 680px;
    height: auto;
    print-color-adjust: exact;
  }
  :host([printing]) :is(main, .picture) {
    display: block;
    padding: 0;
  }
  :host([printing]) :is(lever-panel, .end, run-controls, footer a) {
    display: none;
  }
  :host([printing]) select.scenario {
    width: auto;
  }
  .paper {
    margin: 0.3em var(--gap);
  }
  :host([printing]) survival-chart {
    height: 26rem;
  }
  :host([printing]) .card {
    margin-bottom: var(--gap);
    break-inside: avoid;
  }
  :host([printing]) .series {
    grid-template: none / repeat(3, minmax(0, 1fr));
    grid-auto-rows: 9rem;
  }
`
