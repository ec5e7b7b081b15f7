import type { Of } from '@/api/types'
import { language } from '@/app/language'

type Text = readonly [zh: string, en: string]
const at = (text: Text): string => text[language.value === 'zh' ? 0 : 1]

const kindNames: Record<Of<'InspectionKind'>, Text> = { regular: ['定期督导', 'Regular'], special: ['专项督导', 'Special'], jointSpecial: ['联合专项督导', 'Joint special'] }
const verdictNames: Record<Of<'Verdict'>, Text> = { conforms: ['符合', 'Conforms'], doesNotConform: ['不符合', 'Does not'], notApplicable: ['不适用', 'Not applicable'] }
const tones: Record<Of<'NoticeStatus'>, string> = { issued: 'warn', signedFor: 'accent', reported: 'accent', sentBack: 'warn', closed: 'ok' }

export const kinds = Object.keys(kindNames) as Of<'InspectionKind'>[]
export const kindName = (kind: Of<'InspectionKind'>): string => at(kindNames[kind])
export const verdicts = Object.keys(verdictNames) as Of<'Verdict'>[]
export const verdictName = (verdict: Of<'Verdict'>): string => at(verdictNames[verdict])

/** The colour of a notice's tag: red only once it is overdue. */
export const toneOf = ({ notice }: Of<'RectificationView'>): string => (isOverdue(notice) ? 'danger' : tones[notice.status])

/** Whether the time for the report has run out and none has come. */
export const isOverdue = (notice: Of<'RectificationNotice'>): boolean => notice.overdue.some((spell) => !spell.endedAt)

/** The calendar year that gave a notice its number, in China. */
export const yearOf = (notice: Of<'RectificationNotice'>): string => /〔(\d{4})〕/.exec(notice.issued.number)?.[1] ?? notice.issued.from.slice(0, 4)
