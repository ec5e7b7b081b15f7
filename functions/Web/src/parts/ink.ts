/** The colours a chart is drawn with, as the page has them at the moment. */
export interface Ink {
  text: string
  muted: string
  line: string
  font: string
  /** In this order: accent, ok, warn, danger. */
  series: string[]
}

export function inkOf(element: Element): Ink {
  const style = getComputedStyle(element)
  const of = (name: string): string => style.getPropertyValue(`--${name}`).trim()
  return { text: of('text'), muted: of('muted'), line: of('line'), font: style.fontFamily, series: [of('accent'), of('ok'), of('warn'), of('danger')] }
}
