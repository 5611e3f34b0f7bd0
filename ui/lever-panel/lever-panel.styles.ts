import { css } from 'lit'

export const styles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
  }
  header {
    display: flex;
    align-items: center;
    gap: 0.5em;
    padding: 0.5em 0.7em;
    border-bottom: 1px solid var(--line);
  }
  h2 {
    flex: 1;
  }
  .groups {
    flex: 1;
    min-height: 0;
    overflow-y: auto;
  }
  summary {
    position: sticky;
    top: 0;
    z-index: 1;
    padding: 0.35em 0.7em;
    background: #e9edf2;
    border-bottom: 1px solid var(--line);
    font-weight: 700;
    cursor: pointer;
  }
  summary .soft {
    font-weight: 400;
    font-size: 0.9em;
  }
  .hint {
    margin: 0;
    padding: 0.35em 0.7em;
    font-size: 0.9em;
  }
`
