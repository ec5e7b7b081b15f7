import { language } from './language'

// Names of days, weeks, months and quarters as the API writes them. Which deadline follows from them is the API's to say.
const DAY = 86_400_000
const china = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' })

/** A date as 2026-04-01, without a time or a place. */
export type Day = string

export const today = (): Day => china.format(new Date())

export const dayOf = (instant: string): Day => china.format(new Date(instant))

const utc = (day: Day): number => Date.parse(`${day}T00:00:00Z`)

export const addDays = (day: Day, days: number): Day => new Date(utc(day) + days * DAY).toISOString().slice(0, 10)

/** 1 for Monday to 7 for Sunday. */
export const weekday = (day: Day): number => new Date(utc(day)).getUTCDay() || 7

/** The ISO week of a date: the one that holds its Thursday. */
export function weekOf(day: Day): string {
  const thursday = addDays(day, 4 - weekday(day))
  const year = thursday.slice(0, 4)
  const number = 1 + Math.floor((utc(thursday) - utc(`${year}-01-01`)) / DAY / 7)
  return `${year}-W${String(number).padStart(2, '0')}`
}

/** A week's Monday. */
export function mondayOf(week: string): Day {
  const [year = '', number = ''] = week.split('-W')
  const fourth = `${year}-01-04`
  return addDays(fourth, 1 - weekday(fourth) + 7 * (Number(number) - 1))
}

export const moveWeek = (week: string, by: number): string => weekOf(addDays(mondayOf(week), 7 * by))

export const monthOf = (day: Day): string => day.slice(0, 7)

export function moveMonth(month: string, by: number): string {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + by
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
}

export const quarterOf = (day: Day): string => `${day.slice(0, 4)}Q${Math.floor((Number(day.slice(5, 7)) + 2) / 3)}`

export const quarterOfWeek = (week: string): string => quarterOf(addDays(mondayOf(week), 3))

export function moveQuarter(quarter: string, by: number): string {
  const at = Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(5)) - 1 + by
  return `${Math.floor(at / 4)}Q${(at % 4) + 1}`
}

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Shanghai', year: 'numeric', month: 'numeric', day: 'numeric', weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
})
const weekdays: Record<string, string> = { Mon: '周一', Tue: '周二', Wed: '周三', Thu: '周四', Fri: '周五', Sat: '周六', Sun: '周日' }
const shortMonths = ['', 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** An instant in China time; a day's end reads as that day's 24:00 and not as the next day. */
export function moment(instant: string): string {
  const at = Date.parse(instant)
  const midnight = (at + 8 * 3_600_000) % DAY === 0
  const of = Object.fromEntries(parts.formatToParts(new Date(midnight ? at - 1 : at)).map(({ type, value }) => [type, value]))
  const clock = midnight ? '24:00' : `${of['hour']}:${of['minute']}`
  return language.value === 'zh'
    ? `${Number(of['month'])}月${Number(of['day'])}日（${weekdays[of['weekday'] ?? '']}）${clock}`
    : `${of['weekday']} ${Number(of['day'])} ${shortMonths[Number(of['month'])]}, ${clock}`
}

/** A date without its year. */
export function shortDay(day: Day): string {
  const [, month, date] = day.split('-').map(Number)
  return language.value === 'zh' ? `${month}月${date}日` : `${date} ${shortMonths[month ?? 0]}`
}

/** A date with its year. */
export const longDay = (day: Day): string => (language.value === 'zh' ? `${day.slice(0, 4)}年${shortDay(day)}` : `${shortDay(day)} ${day.slice(0, 4)}`)

/** Dates in a row, each with its year only where the year changes. */
export const longDays = (days: readonly Day[]): string =>
  days.map((day, at) => (day.slice(0, 4) === days[at - 1]?.slice(0, 4) ? shortDay(day) : longDay(day))).join(language.value === 'zh' ? '、' : ', ')
