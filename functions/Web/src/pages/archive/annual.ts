import type { Of } from '@/api/types'
import { language } from '@/app/language'

const servants: Record<Of<'AnnualGrade'>, readonly [string, string]> = {
  excellent: ['优秀', 'Excellent'],
  competent: ['称职', 'Competent'],
  basicallyCompetent: ['基本称职', 'Basically competent'],
  incompetent: ['不称职', 'Incompetent'],
}
const institutions: Record<Of<'AnnualGrade'>, readonly [string, string]> = {
  excellent: ['优秀', 'Excellent'],
  competent: ['合格', 'Qualified'],
  basicallyCompetent: ['基本合格', 'Basically qualified'],
  incompetent: ['不合格', 'Unqualified'],
}

/** An annual grade as the person's own body of rules calls it. */
export function annualName(grade: Of<'AnnualGrade'>, kind: Of<'StaffKind'>): string {
  const names = kind === 'civilServant' || kind === 'civilServantByReference' ? servants : institutions
  return names[grade][language.value === 'zh' ? 0 : 1]
}
