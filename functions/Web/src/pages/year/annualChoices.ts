import type { Of } from '@/api/types'

type Round = Of<'AnnualRoundState'>

/** What the committee is about to say of a person's year. */
export interface AnnualChoice {
  grade: Of<'AnnualGrade'> | ''
  reason: string
}

const current = (round: Round, person: string): Of<'AnnualGradeVersion'> | undefined => round.grades[person]?.at(-1)

/** Begins with what was decided, else with what the system proposes. */
export const choicesOf = (round: Round): Record<string, AnnualChoice> =>
  Object.fromEntries(
    round.proposals.map((proposal) => {
      const decided = current(round, proposal.person)
      return [proposal.person, { grade: decided?.grade ?? proposal.grade ?? '', reason: decided?.reason ?? '' }]
    }),
  )

/** What differs from what is decided: that is what is sent. */
export const news = (round: Round, choices: Record<string, AnnualChoice>): Of<'AnnualDecision'>[] =>
  Object.entries(choices).flatMap(([person, { grade, reason }]) => {
    const decided = current(round, person)
    const same = decided && decided.grade === grade && (decided.reason ?? '') === reason
    return grade === '' || same ? [] : [{ person, grade, ...(reason ? { reason } : {}) }]
  })

/** Whose share of 优秀 counts a kind of person, as the API's places name it. */
export const bodyOf = (kind: Of<'StaffKind'>): Of<'QuotaBody'> => (kind === 'civilServant' || kind === 'civilServantByReference' ? 'civilServants' : 'institution')
