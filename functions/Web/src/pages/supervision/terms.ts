import type { Of } from '@/api/types'

/** What a person types of an arrangement. */
export interface TypedTerms {
  kind: Of<'InspectionKind'>
  theme: string
  bodies: string
  checklist: string
}

export const newTerms = (): TypedTerms => ({ kind: 'regular', theme: '', bodies: '', checklist: '' })

const parts = (text: string, by: RegExp): string[] => text.split(by).map((each) => each.trim()).filter((each) => each !== '')

/** As the API is sent it. */
export const termsOf = ({ kind, theme, bodies, checklist }: TypedTerms): Of<'ArrangementTerms'> => ({
  kind, theme, jointBodies: kind === 'jointSpecial' ? parts(bodies, /[、,，]/) : [], checklist: kind === 'regular' ? [] : parts(checklist, /\n/),
})
