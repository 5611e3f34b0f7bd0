import { css } from 'lit'

export const styles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
    padding: 0.6em 0.8em 0.5em;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 1.2em;
  }
  header p {
    margin: 0;
    font-size: 0.9em;
  }
  .values {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 0 clamp(0.5em, 0.8vw, 1.2em);
    margin-left: auto;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .values dt {
    display: inline;
  }
  .values dd {
    display: inline;
    margin: 0;
    font-weight: 700;
  }
  .values .interval {
    font-weight: 400;
    color: var(--ink-soft);
    font-size: 0.9em;
  }
  .key {
    display: inline-block;
    width: 2em;
    margin-right: 0.3em;
    border-top: 3px solid var(--policy);
    vertical-align: middle;
  }
  .key.base {
    border-top: 3px dashed var(--base);
  }
  .place {
    position: relative;
    flex: 1;
    min-height: 0;
    overflow: hidden;
  }
  .place .uplot {
    position: absolute;
  }
  .axis {
    padding-left: var(--plot-left);
    font-size: 0.88em;
    text-align: center;
  }
`
