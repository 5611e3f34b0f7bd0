import { css } from 'lit'

export const styles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
    padding: 0.6em 0.8em 0.4em;
    overflow: auto;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.8em;
  }
  p {
    margin: 0 0 0.2em;
    font-size: 0.88em;
  }
  .notices {
    margin: 0.2em 0 0.4em;
    padding: 0.25em 0.6em;
    border-left: 3px solid var(--line-strong);
    background: var(--ground);
    font-size: 0.85em;
    overflow-wrap: anywhere;
  }
  .notices ul {
    margin: 0;
    padding-left: 1.1em;
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
  }
  tbody td:last-child {
    white-space: nowrap;
  }
  .interval {
    white-space: nowrap;
  }
  tbody th {
    padding-right: 0.3em;
  }
  tbody th,
  td {
    padding-top: 0.1em;
    padding-bottom: 0.1em;
  }
  td {
    padding-right: 0;
  }
  td + td,
  th.number + th.number {
    padding-left: 0.4em;
  }
  .name {
    font-weight: 700;
  }
  /* On a small screen only the name is seen; the rest is in its tooltip and is read out. */
  .says {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  @media (min-width: 1700px) and (min-height: 1150px) {
    .says {
      position: static;
      display: block;
      width: auto;
      height: auto;
      clip-path: none;
      font-size: 0.75em;
      line-height: 1.15;
      color: var(--ink-soft);
    }
  }
  .interval {
    color: var(--ink-soft);
    font-size: 0.88em;
  }
  .bar {
    position: relative;
    display: block;
    width: 2.2em;
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
