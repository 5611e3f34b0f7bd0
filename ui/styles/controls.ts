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
  button:disabled {
    color: #6b7682;
    border-color: var(--line);
    cursor: default;
  }
  button.primary {
    background: var(--accent);
    border-color: var(--accent);
    color: #ffffff;
  }
  button.primary:hover:not(:disabled) {
    background: #0f2f52;
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
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`
