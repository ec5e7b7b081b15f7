import type { Of } from '@/api/types'
import { language } from '@/app/language'

const yuan = new Intl.NumberFormat('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** An amount in fen, in yuan to the fen. */
export const money = (fen: number): string => yuan.format(fen / 100)

/** A share as a percentage, to a tenth. */
export const percent = (rate: number): string => `${Math.round(rate * 1000) / 10}%`

const reasons: Record<Of<'Unpaid'>, readonly [string, string]> = {
  sanction: ['处分期不定等次', 'under sanction'],
  openCase: ['立案未结', 'case open'],
  absentOverHalfYear: ['病事假超半年', 'absent over half the year'],
  belowCompetent: ['称职以下', 'below competent'],
  notGraded: ['本期无等次', 'no grade'],
}

export const unpaidName = (why: Of<'Unpaid'>): string => reasons[why][language.value === 'zh' ? 0 : 1]

/** The grades' names that a period's coefficients are written under, from the best. */
export const gradesOf = (bonus: string): readonly string[] =>
  bonus.includes('H') ? ['excellent', 'good', 'fair', 'poor'] : ['excellent', 'competent', 'basicallyCompetent', 'incompetent']

/** k of each grade where a scheme says nothing else, as the API takes it. */
export const usual: readonly number[] = [1.5, 1, 0.5, 0]

export function gradeLabel(name: string): string {
  const zh = language.value === 'zh'
  const labels: Record<string, readonly [string, string]> = {
    excellent: ['优秀', 'Excellent'], good: ['良好', 'Good'], fair: ['一般', 'Fair'], poor: ['较差', 'Poor'],
    competent: ['称职', 'Competent'], basicallyCompetent: ['基本称职', 'Basically competent'], incompetent: ['不称职', 'Incompetent'],
  }
  return labels[name]?.[zh ? 0 : 1] ?? name
}
