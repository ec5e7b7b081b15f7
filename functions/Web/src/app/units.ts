import { reactive } from 'vue'
import { get } from '@/api/client'
import type { Of } from '@/api/types'

const known = reactive(new Map<string, Of<'UnitState'>>())
let asked: Promise<Of<'UnitState'>[]> | undefined

/** Every unit of the county, by id; asked for once. */
export function units(): Promise<Of<'UnitState'>[]> {
  asked ??= pages().catch((failure: unknown) => {
    asked = undefined
    throw failure
  })
  return asked
}

async function pages(): Promise<Of<'UnitState'>[]> {
  const all: Of<'UnitState'>[] = []
  let after: string | undefined
  do {
    const { value } = await get('/api/units', { query: { take: '200', after } })
    all.push(...value.items)
    after = value.next ?? undefined
  } while (after)
  all.forEach((unit) => known.set(unit.id, unit))
  return all
}

/** Asks for the units' names, for a page that shows some. */
export const useUnits = (): void => void units().catch(() => undefined)

export const unitName = (id: string): string => known.get(id)?.name ?? id
