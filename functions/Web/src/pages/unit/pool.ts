import { get } from '@/api/client'
import type { Of } from '@/api/types'

/** Where a unit's people are ranked in a quarter; undefined when the scheme does not know the unit. */
export async function poolOf(period: string, unit: string): Promise<Of<'Pool'> | undefined> {
  const { value } = await get('/api/schemes/{period}', { path: { period } })
  return value.pools.find((pool) => pool.units.includes(unit))
}
