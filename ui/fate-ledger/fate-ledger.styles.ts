import { css } from 'lit'

export const styles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
    padding: 0.6em 0.8em 0.4em;
    overflow: auto;
  }
  p {
    margin: 0 0 0.2em;
    font-size: 0.88em;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  th {
    font-weight: 400;
    text-align: left;
  }
  thead th {
    font-size: 0.85em;
    color: var(--ink-soft);
    border-bottom: 1px solid var(--line);
  }
  td,
  th.number {
    text-align: right;
    white-space: nowrap;
  }
  tbody th,
  td {
    padding: 0.1em 0;
  }
  td + td,
  th.number + th.number {
    padding-left: 0.5em;
  }
  .name {
    font-weight: 600;
  }
  .interval {
    color: var(--ink-soft);
    font-size: 0.88em;
  }
  .bar {
    position: relative;
    display: block;
    width: 3em;
    margin-left: auto;
    height: 0.75em;
    background: #eef1f5;
  }
  .fill {
    position: absolute;
    inset: 0 auto 0 0;
    background: var(--policy);
  }
  .displaced .fill,
  .forestalled .fill {
    background: #5a6672;
  }
  .noise {
    position: absolute;
    top: -2px;
    bottom: -2px;
    width: 2px;
    background: var(--ink);
  }
  .net th,
  .net td {
    border-top: 1px solid var(--line);
  }
  .effects {
    margin-top: 0.3em;
    border-top: 2px solid var(--line);
  }
  .effects th {
    font-size: 0.9em;
  }
`
