import type { Of } from '@/api/types'
import { today } from '@/app/time'

/** What a person can lodge. */
export type Way = 'internal' | 'review' | 'appeal'

const taken = (objection: Of<'ObjectionState'>, way: Way): boolean => (way === 'internal' ? objection.lodged : way === 'review' ? objection.review : objection.appeal) != null

/** What the running clocks still leave open to the person. */
export const openWays = ({ objection, clocks }: Of<'ObjectionView'>): Way[] =>
  (['internal', 'review', 'appeal'] as const).filter((way) => !taken(objection, way) && clocks.some((clock) => clock.stage === way && clock.lastDay >= today()))

/** Whether a stage awaits its answer. */
export const awaits = (objection: Of<'ObjectionState'>, way: Way): boolean =>
  taken(objection, way) && !objection.withdrawn.includes(way) && (way === 'internal' ? objection.answer : way === 'review' ? objection.reviewDecision : objection.appealDecision) == null
