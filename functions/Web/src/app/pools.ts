import type { Of } from '@/api/types'
import { language } from './language'
import { unitName } from './units'

const NAMED = 2

/** Where people are ranked together: a unit by its name, small units that share their places by the first of them. */
export function poolName(id: string, pools: readonly Of<'Pool'>[]): string {
  const units = pools.find((pool) => pool.id === id)?.units ?? []
  const zh = language.value === 'zh'
  if (unitName(id) !== id || units.length === 0) return unitName(id)
  const first = units.slice(0, NAMED).map(unitName).join(zh ? '、' : ', ')
  if (units.length <= NAMED) return first
  return zh ? `${first}等 ${units.length} 个单位` : `${first} and ${units.length - NAMED} more`
}
