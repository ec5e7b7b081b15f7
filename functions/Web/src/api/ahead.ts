declare global {
  interface Window {
    /** What public/ahead.js asked for before the form was there. */
    perfAhead?: { url: string; answer: Promise<Response>; at: number }
  }
}

const HOLDS_FOR = 10_000 // milliseconds, a slow network's: later it is asked for anew

const WEEK = /\/weeks\/\d{4}-W\d\d$/

// The form has asked for a week by itself, or has written something: what comes ahead now comes too late, and would show what was.
let over = false

/** The answer to what was asked for ahead of the form, once. */
export function aheadOf(url: string, init: RequestInit): Promise<Response> | undefined {
  const ahead = over ? undefined : window.perfAhead
  const asks = init.method === 'GET'
  over ||= !asks || WEEK.test(url)
  return asks && ahead?.url === url && performance.now() - ahead.at < HOLDS_FOR ? ahead.answer : undefined
}
