import type { Of } from '@/api/types'
import { language } from './language'

const names: Record<Of<'Grade'>, readonly [string, string]> = {
  excellent: ['优秀', 'Excellent'],
  good: ['良好', 'Good'],
  fair: ['一般', 'Fair'],
  poor: ['较差', 'Poor'],
}

export const grades: readonly Of<'Grade'>[] = ['excellent', 'good', 'fair', 'poor']

export const gradeName = (grade: Of<'Grade'>): string => names[grade][language.value === 'zh' ? 0 : 1]
