import type { Of } from '@/api/types'

/** Why a reminder talk is held. */
export const grounds: Record<Of<'TalkGround'>, readonly [string, string]> = {
  slowProgress: ['工作进展缓慢', 'slow progress'],
  weakGrade: ['考核结果偏弱', 'a weak grade'],
  conduct: ['作风纪律', 'conduct'],
}
