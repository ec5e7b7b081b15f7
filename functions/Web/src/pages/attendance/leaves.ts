import type { Of } from '@/api/types'
import { language } from '@/app/language'

type Leave = Of<'LeaveType'>

const names: Record<Leave, readonly [string, string]> = {
  annual: ['年休假', 'Annual leave'],
  sick: ['病假', 'Sick leave'],
  private: ['事假', 'Private leave'],
  maternity: ['产假', 'Maternity leave'],
  paternity: ['陪产（护理）假', 'Paternity leave'],
  marriage: ['婚假', 'Marriage leave'],
  bereavement: ['丧假', 'Bereavement leave'],
  familyVisit: ['探亲假', 'Family-visit leave'],
  parental: ['育儿假', 'Parental leave'],
  workInjury: ['工伤假', 'Work-injury leave'],
  official: ['公出（培训）', 'Official duty or training'],
}

export const leaves = Object.keys(names) as Leave[]

export const leaveName = (leave: Leave): string => names[leave][language.value === 'zh' ? 0 : 1]
