/** The text of a file, bundled in. */
declare module '*?raw' {
  const text: string
  export default text
}
