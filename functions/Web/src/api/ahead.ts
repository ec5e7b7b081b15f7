declare global {
  interface Window {
    /** What public/ahead.js asked for before the form was there. */
    perfAhead?: { url: string; answer: Promise<Response>; at: number }
  }
}

const HOLDS_FOR = 10_000 // milliseconds, a slow network's: later it is asked for anew

/** The answer to what was asked for ahead of the form, once. */
export function aheadOf(url: string, init: RequestInit): Promise<Response> | undefined {
  const ahead = window.perfAhead
  if (init.method !== 'GET' || ahead?.url !== url) return undefined
  delete window.perfAhead
  return performance.now() - ahead.at < HOLDS_FOR ? ahead.answer : undefined
}
