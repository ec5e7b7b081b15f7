import { has, session, type Role } from './session'

/** A place in the form. */
export interface Place {
  to: string
  text: readonly [zh: string, en: string]
  icon: string
}

export interface Group {
  text: readonly [zh: string, en: string]
  places: Place[]
}

// 24 × 24, strokes only.
const icons = {
  week: 'M4 6h16v14H4z M4 10h16 M8 3v4 M16 3v4 M8 15l3 3 5-5',
  month: 'M6 3h9l4 4v14H6z M9 12h7 M9 16h7 M9 8h3',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z M12 7v5l4 2',
  inbox: 'M4 5h16v14H4z M4 13h5l1 2h4l1-2h5',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8z M5 21c0-4 3-6 7-6s7 2 7 6',
  score: 'M5 20V10 M12 20V4 M19 20v-7',
  ballot: 'M4 12v8h16v-8 M8 12l4 4 8-9 M4 12h4',
  review: 'M4 4h16v12H9l-5 4z M8 9h8 M8 12h5',
  more: 'M5 7h14 M5 12h14 M5 17h14',
  points: 'M5 8h6 M8 5v6 M14 17h6 M4 20 20 4',
  money: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z M8.5 8l3.5 5 3.5-5 M12 13v4 M9 13.5h6',
  medal: 'M12 14a5 5 0 1 0 0-10 5 5 0 0 0 0 10z M9 13.5 8 21l4-2 4 2-1-7.5',
  talk: 'M4 5h16v11h-7l-4 4v-4H4z',
  audit: 'M6 3h9l4 4v14H6z M9.5 14l2 2 4-4.5',
  map: 'M4 4h7v7H4z M13 4h7v7h-7z M4 13h7v7H4z M13 13h7v7h-7z',
  look: 'M11 17a6 6 0 1 0 0-12 6 6 0 0 0 0 12z M16 16l5 5',
  bulletin: 'M4 10v4h4l9 5V5l-9 5z M8 14v5',
  unit: 'M4 21V8l8-5 8 5v13 M9 21v-6h6v6 M9 10h6',
}

const mine: Group = {
  text: ['我的', 'Mine'],
  places: [
    { to: '/week', text: ['本周', 'Week'], icon: icons.week },
    { to: '/month', text: ['月汇报', 'Report'], icon: icons.month },
    { to: '/attendance', text: ['考勤', 'Attendance'], icon: icons.person },
    { to: '/score', text: ['得分与等次', 'Score'], icon: icons.score },
    { to: '/annual', text: ['年度考核', 'The year'], icon: icons.medal },
    { to: '/bonus-mine', text: ['我的奖金', 'My bonus'], icon: icons.money },
    { to: '/duties', text: ['待办', 'Duties'], icon: icons.clock },
    { to: '/archive', text: ['成长档案', 'Archive'], icon: icons.month },
  ],
}

const leader: Group = {
  text: ['主管', 'Leader'],
  places: [
    { to: '/reviews', text: ['点评', 'Reviews'], icon: icons.review },
    { to: '/delegation', text: ['委托', 'Delegation'], icon: icons.person },
    { to: '/year/committee', text: ['年度评价', 'Year’s marks'], icon: icons.ballot },
    { to: '/year/grades', text: ['年度等次', 'Year’s grades'], icon: icons.medal },
    { to: '/talks', text: ['谈话与提醒', 'Talks'], icon: icons.talk },
  ],
}

const unit: Group = {
  text: ['本单位', 'Unit'],
  places: [
    { to: '/unit/cycle', text: ['单位进度', 'Progress'], icon: icons.unit },
    { to: '/unit/roster', text: ['参评名单', 'Roster'], icon: icons.person },
    { to: '/unit/attendance', text: ['考勤登记', 'Attendance'], icon: icons.week },
    { to: '/unit/evaluation', text: ['组织测评', 'Evaluation'], icon: icons.ballot },
    { to: '/unit/grades', text: ['等次评定', 'Grades'], icon: icons.score },
    { to: '/points', text: ['加减分', 'Points'], icon: icons.points },
    { to: '/notices', text: ['整改通知', 'Rectification'], icon: icons.look },
  ],
}

/** The desks of the year's end, of what results are used for, and of the administrators: each by its own roles. */
const countyDesks: readonly (readonly [place: Place, ...roles: Role[]])[] = [
  [{ to: '/year', text: ['年终汇总', 'Year-end'], icon: icons.medal }, 'organisationOfficer', 'inspector'],
  [{ to: '/bonus', text: ['考核奖金', 'Bonus'], icon: icons.money }, 'organisationOfficer'],
  [{ to: '/cadre', text: ['干部考察', 'Inspections'], icon: icons.person }, 'organisationOfficer'],
  [{ to: '/honours', text: ['评优评先', 'Honours'], icon: icons.medal }, 'organisationOfficer'],
  [{ to: '/talks', text: ['谈话与提醒', 'Talks'], icon: icons.talk }, 'organisationOfficer'],
  [{ to: '/programmes', text: ['能力提升', 'Programmes'], icon: icons.review }, 'organisationOfficer', 'inspector'],
  [{ to: '/import', text: ['导入人员', 'Import'], icon: icons.unit }, 'organisationOfficer', 'systemAdministrator'],
  [{ to: '/delivery', text: ['投递与信件', 'Deliveries'], icon: icons.inbox }, 'systemAdministrator'],
  [{ to: '/audit', text: ['审计', 'Audit'], icon: icons.audit }, 'auditAdministrator'],
]

const bulletins: Place = { to: '/bulletins', text: ['通报', 'Bulletins'], icon: icons.bulletin }

const supervision: Place[] = [
  { to: '/county', text: ['全县概览', 'County'], icon: icons.map },
  { to: '/scheme', text: ['考核方案', 'Scheme'], icon: icons.month },
  { to: '/supervision', text: ['督导计划', 'Supervision'], icon: icons.look },
  { to: '/register', text: ['督导台账', 'Register'], icon: icons.review },
  bulletins,
]

const points: Place = { to: '/points', text: ['加减分', 'Points'], icon: icons.points }

const accounts: Place = { to: '/accounts', text: ['重置账号', 'Reset accounts'], icon: icons.person }

const everyone: Group = {
  text: ['通用', 'General'],
  places: [
    { to: '/ballot', text: ['民主测评', 'Evaluation'], icon: icons.ballot },
    { to: '/inbox', text: ['消息', 'Inbox'], icon: icons.inbox },
    bulletins,
    { to: '/account', text: ['账号与显示', 'Account'], icon: icons.more },
  ],
}

const more: Place = { to: '/more', text: ['更多', 'More'], icon: icons.more }

const leaders: Role[] = ['unitHead', 'committeeMember']

/** What this person is offered; what they may do is the API's to say. */
export function groups(): Group[] {
  const own = session.value && !session.value.leading ? [mine] : []
  const county = [
    ...(has('organisationOfficer', 'inspector') ? supervision : []),
    ...(has('disciplineReviewer', 'organisationOfficer') ? [points] : []),
    ...(has('securityAdministrator') ? [accounts] : []),
    ...countyDesks.filter(([, ...roles]) => has(...roles)).map(([place]) => place),
  ]
  return [
    ...(county.length > 0 ? [{ text: ['全县', 'County'] as const, places: county }] : []),
    ...own,
    ...(has(...leaders) ? [leader] : []),
    ...(has('unitAdministrator', 'unitHead') ? [unit] : []),
    { ...everyone, places: everyone.places.filter((place) => place !== bulletins || !has('organisationOfficer', 'inspector')) },
  ]
}

/** The bar at the foot of a phone: the four most used, and the rest behind the fifth. */
export function tabs(): Place[] {
  const all = groups().flatMap((group) => group.places)
  const first = ['/week', '/month', '/reviews', '/unit/cycle', '/county', '/supervision', '/register', '/year', '/bonus', '/delivery', '/audit', '/bulletins', '/duties', '/inbox', '/ballot', '/account']
  const chosen = first.flatMap((to) => all.filter((place) => place.to === to)).slice(0, 4)
  return [...chosen, more]
}

/** Where a person begins. */
export const home = (): string => groups()[0]?.places[0]?.to ?? '/inbox'
