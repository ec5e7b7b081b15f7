import type { Of } from '@/api/types'

type Round = Of<'AnnualRoundState'>

/** What the committee is about to say of a person's year. */
export interface AnnualChoice {
  grade: Of<'AnnualGrade'> | ''
  reason: string
}

const current = (round: Round, person: string): Of<'AnnualGradeVersion'> | undefined => round.grades[person]?.at(-1)

export const recused = (round: Round, member: string, person: string): boolean => round.recusals.some((one) => one.member === member && one.person === person)

/** Begins with what was decided, else with what the system proposes; of those from whom this member is recused there is nothing to choose. */
export const choicesOf = (round: Round, member: string): Record<string, AnnualChoice> =>
  Object.fromEntries(
    round.proposals.filter(({ person }) => !recused(round, member, person)).map((proposal) => {
      const decided = current(round, proposal.person)
      return [proposal.person, { grade: decided?.grade ?? proposal.grade ?? '', reason: decided?.reason ?? '' }]
    }),
  )

/** What was chosen and not sent yet: a recusal in between does not lose it. */
export function unsent(round: Round, choices: Record<string, AnnualChoice>, member: string): Record<string, AnnualChoice> {
  const first = choicesOf(round, member)
  return Object.fromEntries(Object.entries(choices).filter(([person, { grade, reason }]) => first[person]?.grade !== grade || first[person]?.reason !== reason))
}

/** What differs from what is decided: that is what is sent. */
export const news = (round: Round, choices: Record<string, AnnualChoice>): Of<'AnnualDecision'>[] =>
  Object.entries(choices).flatMap(([person, { grade, reason }]) => {
    const decided = current(round, person)
    const same = decided && decided.grade === grade && (decided.reason ?? '') === reason
    return grade === '' || same ? [] : [{ person, grade, ...(reason ? { reason } : {}) }]
  })

/** Whose share of 优秀 counts a kind of person, as the API's places name it. */
export const bodyOf = (kind: Of<'StaffKind'>): Of<'QuotaBody'> => (kind === 'civilServant' || kind === 'civilServantByReference' ? 'civilServants' : 'institution')
