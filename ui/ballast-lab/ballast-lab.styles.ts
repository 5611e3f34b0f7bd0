import { css } from 'lit'

export const styles = css`
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
  .problem {
    grid-area: problem;
    display: flex;
    align-items: center;
    gap: 1em;
    padding: 0.4em var(--gap);
    background: #fdecec;
    border-bottom: 1px solid #d9a5a5;
    white-space: pre-line;
  }
  lever-panel {
    grid-area: levers;
    background: var(--paper);
    border-right: 1px solid var(--line);
  }
  main {
    grid-area: main;
    display: grid;
    grid-template-rows: minmax(0, 1.15fr) minmax(0, 1fr);
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
    margin-left: auto;
    color: var(--accent);
  }
  code {
    font-family: ui-monospace, 'Cascadia Mono', Menlo, Consolas, monospace;
  }
  @media (max-width: 900px) {
    :host {
      grid-template: auto auto auto auto auto / minmax(0, 1fr);
      grid-template-areas: 'top' 'problem' 'main' 'levers' 'foot';
      height: auto;
    }
    main {
      grid-template-rows: auto auto;
    }
    .picture {
      grid-template: 26rem auto / minmax(0, 1fr);
    }
    .series {
      grid-template: none / repeat(auto-fill, minmax(16rem, 1fr));
      grid-auto-rows: 11rem;
    }
  }
  @media print {
    :host {
      display: block;
      height: auto;
    }
    lever-panel,
    .end {
      display: none;
    }
    main {
      grid-template-rows: 26rem 22rem;
    }
  }
`
