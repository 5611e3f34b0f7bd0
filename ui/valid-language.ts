/**
 * uPlot formats numbers by the browser's language when it is loaded, and throws where that is no valid tag, as in a
 * browser started without a locale. Has to come before it.
 */
try {
  new Intl.NumberFormat(navigator.language).format(0)
} catch {
  Object.defineProperty(navigator, 'language', { value: 'en-US', configurable: true })
}
