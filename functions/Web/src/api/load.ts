import { onScopeDispose, shallowReactive, watch } from 'vue'
import { problemOf } from './failures'
import type { Problem } from './types'

/** Something a page reads: not yet, there, or why not. The last value stays while it is read again. */
export interface Loaded<T> {
  readonly value: T | undefined
  readonly problem: Problem | undefined
  readonly loading: boolean
  /** Reads again. */
  again(): Promise<void>
  /** Takes over what an act answered. */
  set(value: T): void
}

/** Reads at once and whenever what it depends on changes; an older answer never replaces a newer one. */
export function useLoad<T, K>(key: () => K, read: (key: K) => Promise<T>): Loaded<T> {
  const state = shallowReactive({ value: undefined as T | undefined, problem: undefined as Problem | undefined, loading: true })
  let round = 0
  async function load(now: K): Promise<void> {
    const mine = ++round
    state.loading = true
    try {
      const value = await read(now)
      if (mine === round) Object.assign(state, { value, problem: undefined })
    } catch (failure) {
      if (mine === round) Object.assign(state, { value: undefined, problem: problemOf(failure) })
    } finally {
      if (mine === round) state.loading = false
    }
  }
  watch(key, (now) => void load(now), { immediate: true })
  onScopeDispose(() => round++)
  return {
    get value() {
      return state.value
    },
    get problem() {
      return state.problem
    },
    get loading() {
      return state.loading
    },
    again: () => load(key()),
    set(value) {
      round++
      Object.assign(state, { value, problem: undefined, loading: false })
    },
  }
}
