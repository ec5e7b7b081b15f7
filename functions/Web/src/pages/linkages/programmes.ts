import type { Of } from '@/api/types'
import { language } from '@/app/language'

const names: Record<Of<'ProgrammeKind'>, readonly [string, string]> = {
  training: ['外出学习培训', 'Training'],
  secondment: ['挂职锻炼', 'Secondment'],
  lectures: ['专题讲坛', 'Lectures'],
  nightSchool: ['机关夜校', 'Night school'],
  contest: ['业务大比武', 'Skills contest'],
}

export const programmeKinds = Object.keys(names) as Of<'ProgrammeKind'>[]

export const programmeName = (kind: Of<'ProgrammeKind'>): string => names[kind][language.value === 'zh' ? 0 : 1]

type State = Of<'ProgrammeState'>

/** How far a programme is. */
export function programmeStage(state: State): readonly [text: string, tone: string] {
  const zh = language.value === 'zh'
  if (state.completed) return [zh ? '已结束' : 'Over', 'ok']
  if (state.roster) return [zh ? `进行中，${state.roster.people.length} 人` : `Running, ${state.roster.people.length}`, 'accent']
  return [zh ? '待定名单' : 'Roster to be adopted', 'warn']
}
