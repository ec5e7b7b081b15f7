import { language } from './language'
import { mondayOf, addDays, shortDay } from './time'

/** Periods in people's words. */
export function weekName(week: string): string {
  const [year, number] = week.split('-W')
  return language.value === 'zh' ? `${year} 年第 ${Number(number)} 周` : `Week ${Number(number)}, ${year}`
}

export const weekSpan = (week: string): string => `${shortDay(mondayOf(week))}—${shortDay(addDays(mondayOf(week), 6))}`

const shortMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

export function monthName(month: string): string {
  const [year = '', number = ''] = month.split('-')
  return language.value === 'zh' ? `${year} 年 ${Number(number)} 月` : `${shortMonths[Number(number) - 1] ?? ''} ${year}`
}

export const quarterName = (quarter: string): string =>
  language.value === 'zh' ? `${quarter.slice(0, 4)} 年第${'一二三四'[Number(quarter[5]) - 1] ?? ''}季度` : `${quarter.slice(4)} ${quarter.slice(0, 4)}`

/** A month, a quarter, half a year or a year as the API writes it. */
export function periodName(period: string): string {
  if (period.includes('Q')) return quarterName(period)
  if (period.includes('-')) return monthName(period)
  const [year = '', half] = period.split('H')
  if (language.value === 'zh') return half ? `${year} 年${half === '1' ? '上' : '下'}半年` : `${year} 年`
  return half ? `H${half} ${year}` : year
}
