import { quarterOf, today } from '@/app/time'
import { units } from '@/app/units'

/** Parts of the record an auditor looks at, by the partition in which each lies. */
export interface Part {
  text: readonly [zh: string, en: string]
  partition: string
  prefix?: string
}

/** What the county's record is divided into now; a person's own part is asked for by id. */
export async function parts(): Promise<Part[]> {
  const period = quarterOf(today())
  const year = today().slice(0, 4)
  const of = (await units()).map((unit): Part => ({ text: [`${period} ${unit.name}`, `${period} ${unit.name}`], partition: `${period}@${unit.id}` }))
  return [
    { text: ['方案、单位与年终汇总', 'Schemes, units and year-end'], partition: 'county' },
    { text: ['人员、角色与任职', 'People, roles and posts'], partition: 'people' },
    { text: ['账号与登录', 'Accounts and sign-ins'], partition: 'accounts' },
    { text: [`${year} 年数据导出`, `Exports of ${year}`], partition: 'exports', prefix: `export-log/${year}/` },
    { text: [`${year} 年督导`, `Supervision of ${year}`], partition: `supervision@${year}` },
    { text: [`${year} 年奖金`, `Bonus of ${year}`], partition: `bonus@${year}` },
    { text: ['未投递消息的处理', 'Undelivered messages'], partition: 'outbox' },
    ...of,
  ]
}
