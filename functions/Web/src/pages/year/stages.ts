import type { Of } from '@/api/types'
import { language } from '@/app/language'

const names: Record<Of<'RoundStage'>, readonly [string, string]> = {
  notOpened: ['未汇总', 'Not consolidated'],
  open: ['评定中', 'Being decided'],
  sentBack: ['已退回', 'Sent back'],
  approved: ['已审定', 'Approved'],
  published: ['公示中', 'Published'],
  confirmed: ['已锁定', 'Locked'],
}

/** Where a pool's year stands. */
export const stageName = (stage: Of<'RoundStage'>): string => names[stage][language.value === 'zh' ? 0 : 1]
