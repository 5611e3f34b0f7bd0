import { css } from 'lit'

/** Buttons, fields and cards: native elements, made to look alike. */
export const controls = css`
  :host {
    box-sizing: border-box;
  }
  *,
  *::before,
  *::after {
    box-sizing: inherit;
  }
  h2 {
    margin: 0;
    font-size: 1.05rem;
    font-weight: 700;
  }
  button,
  input,
  select {
    font: inherit;
    color: inherit;
  }
  button,
  .button {
    padding: 0.25em 0.75em;
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--paper);
    cursor: pointer;
    white-space: nowrap;
    text-decoration: none;
    color: var(--ink);
  }
  button:hover:not(:disabled),
  .button:hover {
    background: var(--ground);
  }
  button.primary {
    background: var(--accent);
    border-color: var(--accent);
    color: #ffffff;
  }
  button.primary:hover:not(:disabled) {
    background: #0f2f52;
  }
  button:disabled {
    color: #6b7682;
    border-color: var(--line);
    background: var(--ground);
    cursor: default;
  }
  [aria-invalid='true'] {
    outline: 2px solid var(--wrong);
  }
  .refused {
    margin: 0.2em 0;
    color: var(--wrong);
    font-size: 0.93em;
  }
  input:not([type='range']),
  select {
    padding: 0.2em 0.4em;
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--paper);
  }
  :focus-visible {
    outline: 3px solid var(--focus);
    outline-offset: 1px;
  }
  .soft {
    color: var(--ink-soft);
  }
  /* Of an earlier setting. Only after a moment, so that nothing flickers while a lever is dragged. */
  .stale {
    filter: grayscale(1);
    opacity: 0.65;
    transition:
      filter 0s 0.2s,
      opacity 0s 0.2s;
  }
  .earlier {
    padding: 0 0.5em;
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--paper);
    font-size: 0.9em;
    animation: appear 0.2s step-end;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`
