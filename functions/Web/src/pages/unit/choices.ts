import type { Of } from '@/api/types'

/** What the committee is about to say of a person. */
export interface Choice {
  grade: Of<'Grade'> | ''
  reason: string
}

/** Begins with what was decided, else with what the system proposes. */
export const choicesOf = (round: Of<'RoundState'>): Record<string, Choice> =>
  Object.fromEntries(
    round.proposals.map((proposal) => {
      const decided = round.grades[proposal.person]?.current
      return [proposal.person, { grade: decided?.grade ?? proposal.grade ?? '', reason: decided?.reason ?? '' }]
    }),
  )

/** What differs from what is decided: that is what is sent. */
export const news = (round: Of<'RoundState'>, choices: Record<string, Choice>): Of<'GradeDecision'>[] =>
  Object.entries(choices).flatMap(([person, { grade, reason }]) => {
    const decided = round.grades[person]?.current
    const same = decided && decided.grade === grade && (decided.reason ?? '') === reason
    return grade === '' || same ? [] : [{ person, grade, ...(reason ? { reason } : {}) }]
  })
