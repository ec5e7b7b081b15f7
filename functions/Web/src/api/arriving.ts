import { computed, onScopeDispose, type ComputedRef } from 'vue'
import type { Loaded } from './load'

const LOOK_EVERY = 1500

/** What reaches its people by messages, a moment after the act: looked at again until all of it is there. */
export function useArriving<T>(of: Loaded<T[]>, expected: () => number): ComputedRef<boolean> {
  const arriving = computed(() => of.value !== undefined && of.value.length < expected())
  const looking = setInterval(() => arriving.value && !of.loading && void of.again(), LOOK_EVERY)
  onScopeDispose(() => clearInterval(looking))
  return arriving
}
