import { css } from 'lit'

export const styles = css`
  :host {
    display: block;
    padding: 0.4em 0.7em 0.45em;
    border-left: 3px solid transparent;
  }
  :host([moved]) {
    border-left-color: var(--policy);
    background: #eef5fb;
  }
  .top {
    display: flex;
    align-items: baseline;
    gap: 0.4em;
  }
  label {
    flex: 1;
    min-width: 0;
    font-weight: 700;
  }
  .bottom {
    display: flex;
    align-items: center;
    gap: 0.4em;
  }
  input[type='range'] {
    flex: 1;
    min-width: 0;
    height: 1.4em;
    margin: 0;
    accent-color: var(--policy);
  }
  number-field {
    width: 4.6em;
  }
  .unit {
    width: 5.2em;
    font-size: 0.85em;
    line-height: 1.1;
    color: var(--ink-soft);
  }
  button {
    padding: 0 0.4em;
    border-color: transparent;
    background: transparent;
    color: var(--ink-soft);
  }
  button:disabled {
    border-color: transparent;
    background: transparent;
  }
  .note {
    font-size: 0.85em;
    color: var(--ink-soft);
  }
  .help {
    margin: 0.2em 0 0.3em;
    font-size: 0.93em;
    color: var(--ink-soft);
  }
  .help p {
    margin: 0 0 0.3em;
  }
`
