import type { Of } from '@/api/types'
import { language } from '@/app/language'
import { longDay } from '@/app/time'

export const levels: Record<Of<'NegativeLevel'>, readonly [string, string]> = {
  notice: ['提示', 'Notice'],
  restriction: ['限制', 'Restriction'],
  veto: ['否决', 'Veto'],
}

/** What an entry does, in words. */
export function subjectText(subject: Of<'AdjustmentProposal'>['subject']): string {
  const zh = language.value === 'zh'
  if ('value' in subject) return `${zh ? '加减分' : 'Points'} ${subject.value > 0 ? '+' : ''}${subject.value}`
  const span = `${longDay(subject.first)}—${longDay(subject.last)}`
  return zh ? `负面清单（${levels[subject.level][0]}），影响期 ${span}` : `Negative list (${levels[subject.level][1]}), ${span}`
}
