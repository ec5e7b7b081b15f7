import { reactive } from 'vue'
import { newKey } from './client'
import { problemOf, Refused } from './failures'
import type { Problem } from './types'

/** One thing a person means to do: sent once however often they press, and again under the same key when no answer came. */
export interface Intent {
  readonly busy: boolean
  readonly problem: Problem | undefined
  /** @param what What is sent; another content is another intent. */
  run<T>(what: unknown, act: (key: string) => Promise<T>): Promise<T | undefined>
  clear(): void
}

export function useIntent(): Intent {
  const state = reactive({ busy: false, problem: undefined as Problem | undefined })
  let pending: { key: string; content: string } | undefined
  return {
    get busy() {
      return state.busy
    },
    get problem() {
      return state.problem
    },
    async run(what, act) {
      if (state.busy) return undefined
      const content = JSON.stringify(what) ?? ''
      if (pending?.content !== content) pending = { key: newKey(), content }
      Object.assign(state, { busy: true, problem: undefined })
      try {
        const result = await act(pending.key)
        pending = undefined
        return result
      } catch (failure) {
        if (failure instanceof Refused && failure.status < 500) pending = undefined
        state.problem = problemOf(failure)
        return undefined
      } finally {
        state.busy = false
      }
    },
    clear() {
      state.problem = undefined
    },
  }
}
