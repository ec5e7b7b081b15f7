import { reactive, watchEffect } from 'vue'
import { get } from '@/api/client'
import type { Of } from '@/api/types'

const MOST = 200

const known = reactive(new Map<string, Of<'PersonEntry'>>())
const asked = new Set<string>()

/** A person's name; the id until it is known. */
export const nameOf = (id: string): string => known.get(id)?.name ?? id

export const entryOf = (id: string): Of<'PersonEntry'> | undefined => known.get(id)

/** Asks for the names of those a page shows, each once. */
export function useNames(ids: () => readonly string[]): void {
  watchEffect(() => {
    const fresh = [...new Set(ids())].filter((id) => id && !asked.has(id))
    fresh.forEach((id) => asked.add(id))
    for (let at = 0; at < fresh.length; at += MOST) void ask(fresh.slice(at, at + MOST))
  })
}

async function ask(ids: string[]): Promise<void> {
  try {
    const { value } = await get('/api/people', { query: { ids: ids.join(',') } })
    value.items.forEach((person) => known.set(person.id, person))
  } catch {
    ids.forEach((id) => asked.delete(id)) // shown by their ids until somebody asks again
  }
}

let everyone: Promise<Of<'PersonEntry'>[]> | undefined

/** The whole directory, for a page on which somebody is looked for by name. */
export function directory(): Promise<Of<'PersonEntry'>[]> {
  everyone ??= pages().catch((failure: unknown) => {
    everyone = undefined
    throw failure
  })
  return everyone
}

async function pages(): Promise<Of<'PersonEntry'>[]> {
  const all: Of<'PersonEntry'>[] = []
  let after: string | undefined
  do {
    const { value } = await get('/api/people', { query: { take: String(MOST), after } })
    all.push(...value.items)
    after = value.next ?? undefined
  } while (after)
  all.forEach((person) => known.set(person.id, person))
  return all
}
