import { moveMonth, moveQuarter, type Day } from '@/app/time'

/** A year's months, quarters and the year itself, as far as they have begun; the latest first. */
export function periodsOf(year: string, today: Day): string[] {
  const [month, quarter] = [today.slice(0, 7), `${today.slice(0, 4)}Q${Math.floor((Number(today.slice(5, 7)) + 2) / 3)}`]
  const months = Array.from({ length: 12 }, (_, place) => moveMonth(`${year}-12`, -place)).filter((each) => each <= month)
  const quarters = Array.from({ length: 4 }, (_, place) => moveQuarter(`${year}Q4`, -place)).filter((each) => each <= quarter)
  return [...months, ...quarters, year]
}
