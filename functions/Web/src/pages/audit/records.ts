import { language } from '@/app/language'
import { monthName, periodName, weekName } from '@/app/names'
import { nameOf } from '@/app/people'
import { unitName } from '@/app/units'

type Words = readonly [zh: string, en: string]

/** What each kind of record is called, by the first part of its name. A guard of the tests holds this to the service's own list. */
const kinds: Record<string, Words> = {
  'account': ['账号', 'Account'],
  'adjustment': ['加减分与负面清单', 'Points and negative list'],
  'annual': ['年度考核', 'Annual appraisal'],
  'annual-round': ['年度等次评定', 'Annual grades'],
  'annual-scheme': ['年度考核方案', 'Annual scheme'],
  'appraisal': ['季度考核', 'Quarterly appraisal'],
  'archive': ['成长档案', 'Growth archive'],
  'bonus': ['考核奖金', 'Bonus'],
  'box': ['民主测评票箱', 'Ballot box'],
  'bulletin': ['通报', 'Bulletin'],
  'calendar-feed': ['日历订阅', 'Calendar feed'],
  'change': ['更正与补定', 'Correction'],
  'committee': ['委员会评价', 'Committee’s marks'],
  'document-numbers': ['发文字号', 'Document numbers'],
  'dry-run': ['年终演算', 'Dry run'],
  'export-log': ['数据导出日志', 'Log of exports'],
  'honours': ['评优评先名单', 'Honours'],
  'inspection': ['督导检查', 'Inspection'],
  'lane': ['未投递的消息', 'Undelivered messages'],
  'letterhead': ['公文版头', 'Letterhead'],
  'mailing': ['信件', 'Letters'],
  'month': ['月工作汇报', 'Monthly report'],
  'notice': ['消息', 'Notice'],
  'objection': ['考核结果异议', 'Objection'],
  'person': ['人员档案', 'Person’s file'],
  'preferences': ['消息设置', 'Notice preferences'],
  'programme': ['能力提升', 'Programme'],
  'rectification': ['整改通知登记', 'Register of rectification'],
  'roster': ['参评名单', 'Roster'],
  'round': ['季度等次评定', 'Quarterly grades'],
  'scheme': ['考核方案', 'Scheme'],
  'sheet': ['考勤表', 'Attendance sheet'],
  'shortcoming': ['不足提醒', 'Shortcoming notice'],
  'supervision-plan': ['月督导计划', 'Monthly supervision plan'],
  'talk': ['提醒谈话', 'Reminder talk'],
  'unit': ['单位', 'Unit'],
  'week': ['周工作纪实', 'Weekly record'],
  'year-end': ['年终汇总', 'Year-end run'],
}

/** What a record is, of which time, and about whom or what. */
export interface Described {
  kind: string
  period: string
  about: string
}

const PERIOD = /^\d{4}(?:Q\d|H\d|-W\d\d|-\d\d)?(?![\d])/
const PERSON_OR_UNIT = /^[a-z]+\d+$/

/** The parts of a record's name that may be a person or a unit. */
export const idsIn = (name: string): string[] => name.split(/[/@]|-(?=[a-z]+\d)/).filter((part) => PERSON_OR_UNIT.test(part))

function periodIn(text: string): string {
  if (text.includes('W')) return weekName(text)
  return text.includes('-') ? monthName(text) : periodName(text)
}

/** Told from the record's name, and where that holds no time from the part of the record in which it lies. */
export function describe(name: string, partition: string): Described {
  const [kind = '', ...rest] = name.split('/')
  const period = [...rest, partition.split('@').at(-1) ?? '', partition].map((part) => PERIOD.exec(part)?.[0]).find((found) => found)
  const about = idsIn(name).map((id) => (unitName(id) === id ? nameOf(id) : unitName(id))).find((found) => !PERSON_OR_UNIT.test(found))
  return { kind: kinds[kind]?.[language.value === 'zh' ? 0 : 1] ?? kind, period: period ? periodIn(period) : '', about: about ?? '' }
}
