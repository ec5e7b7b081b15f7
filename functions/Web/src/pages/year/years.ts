import { get } from '@/api/client'
import type { Of } from '@/api/types'
import { today } from '@/app/time'

/** The year whose appraisal is under way: until the summer the one before. */
export function yearNow(): string {
  const [year = '', month = ''] = today().split('-')
  return Number(month) <= 6 ? String(Number(year) - 1) : year
}

/** The year's scheme; undefined while it is not frozen. */
export async function schemeOf(year: string): Promise<Of<'AnnualSchemeState'> | undefined> {
  const { value } = await get('/api/years/{year}/scheme', { path: { year } })
  return value.frozenOn ? value : undefined
}

/** Where a unit's people are ranked in a year. */
export const poolIn = (scheme: Of<'AnnualSchemeState'>, unit: string): Of<'Pool'> | undefined => scheme.pools.find((pool) => pool.units.includes(unit))
