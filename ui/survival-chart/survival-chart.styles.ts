import { css } from 'lit'

export const styles = css`
  :host {
    position: relative;
    display: flex;
    flex-direction: column;
    min-height: 0;
    min-width: 0;
    padding: 0.6em 0.8em 0.4em;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.1em 1.2em;
  }
  p {
    margin: 0;
    font-size: 0.9em;
  }
  .values {
    display: flex;
    flex-wrap: wrap;
    gap: 0 clamp(0.6em, 0.9vw, 1.2em);
    margin: 0;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  /* As wide as they will ever be: nothing moves while numbers change. */
  .month {
    min-width: 5.2em;
  }
  dt {
    display: inline;
  }
  dd {
    display: inline-block;
    min-width: 3.2em;
    margin: 0;
    font-weight: 700;
  }
  .change {
    min-width: 14em;
  }
  .interval {
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
    overflow: hidden;
  }
  .curves {
    flex: 3 1 0;
    min-height: 6rem;
  }
  .difference {
    flex: 2 1 0;
    min-height: 6rem;
  }
  .between {
    padding-top: 0.2em;
  }
  /* Two lines where what it says may need them, so that the charts hold still. On paper nothing moves. */
  @media screen and (max-width: 1199px) {
    .between {
      min-height: 2.9em;
    }
  }
  .place .uplot {
    position: absolute;
  }
  .earlier {
    position: absolute;
    top: 0.7em;
    right: 0.8em;
  }
`
