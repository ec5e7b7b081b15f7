import type { Of } from '@/api/types'
import { gradeName } from './grades'
import { language } from './language'

type Annual = Of<'AnnualGrade'>
type Kind = Of<'StaffKind'>

const servants: Record<Annual, readonly [string, string]> = {
  excellent: ['优秀', 'Excellent'],
  competent: ['称职', 'Competent'],
  basicallyCompetent: ['基本称职', 'Basically competent'],
  incompetent: ['不称职', 'Incompetent'],
}
const institutions: Record<Annual, readonly [string, string]> = {
  excellent: ['优秀', 'Excellent'],
  competent: ['合格', 'Qualified'],
  basicallyCompetent: ['基本合格', 'Basically qualified'],
  incompetent: ['不合格', 'Unqualified'],
}
const without: Record<Of<'NoAnnualGrade'>, readonly [string, string]> = {
  newEntrant: ['试用期，不定等次', 'new entrant: no grade'],
  openCase: ['立案未结，不定等次', 'case open: no grade yet'],
  sanction: ['处分期，不定等次', 'under sanction: no grade'],
  absentOverHalfYear: ['病事假超半年，不定等次', 'absent over half the year: no grade'],
  other: ['不定等次', 'no grade'],
}
const samePlace: Record<Of<'Grade'>, Annual> = { excellent: 'excellent', good: 'competent', fair: 'basicallyCompetent', poor: 'incompetent' }
const at = (text: readonly [string, string]): string => text[language.value === 'zh' ? 0 : 1]

export const annualGrades: readonly Annual[] = ['excellent', 'competent', 'basicallyCompetent', 'incompetent']

/** An annual grade as the person's own body of rules calls it; without a kind, as civil servants call it. */
export function annualName(grade: Annual, kind: Kind | undefined): string {
  const names = kind === undefined || kind === 'civilServant' || kind === 'civilServantByReference' ? servants : institutions
  return at(names[grade])
}

/** Objections write an annual grade by the quarterly one at the same place. */
export const annualOf = (grade: Of<'Grade'>): Annual => samePlace[grade]

export const whyNone = (why: Of<'NoAnnualGrade'>): string => at(without[why])

/** A grade in an objection: of a quarter as it is, of a year as that year calls it. */
export const gradeIn = (period: string, grade: Of<'Grade'>, kind: Kind | undefined): string =>
  period.includes('Q') ? gradeName(grade) : annualName(annualOf(grade), kind)
