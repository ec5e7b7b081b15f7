import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'
import WeekPage from '@/pages/week/WeekPage.vue'
import { language } from './language'

declare module 'vue-router' {
  interface RouteMeta {
    /** The page's name, Chinese and English. */
    title?: readonly [string, string]
  }
}

const routes: RouteRecordRaw[] = [
  { path: '/', name: 'home', component: () => import('@/pages/account/HomePage.vue') },
  { path: '/week/:week?', name: 'week', component: WeekPage, meta: { title: ['本周纪实', 'This week'] } },
  { path: '/weeks/:period?', name: 'weeks', component: () => import('@/pages/week/WeeksPage.vue'), meta: { title: ['历次周纪实', 'My weeks'] } },
  { path: '/month/:month?', name: 'month', component: () => import('@/pages/month/MonthPage.vue'), meta: { title: ['月工作汇报', 'Monthly report'] } },
  { path: '/attendance/:month?', name: 'attendance', component: () => import('@/pages/attendance/AttendancePage.vue'), meta: { title: ['我的考勤', 'My attendance'] } },
  { path: '/ballot/:period?/:unit?', name: 'ballot', component: () => import('@/pages/ballot/BallotPage.vue'), meta: { title: ['民主测评', 'Evaluation'] } },
  { path: '/score/:period?', name: 'score', component: () => import('@/pages/score/ScorePage.vue'), meta: { title: ['得分与等次', 'Score and grade'] } },
  { path: '/objection/:period/:person?', name: 'objection', component: () => import('@/pages/objection/ObjectionPage.vue'), meta: { title: ['考核结果异议', 'Objection'] } },
  { path: '/duties/:period?', name: 'duties', component: () => import('@/pages/duties/DutiesPage.vue'), meta: { title: ['待办与期限', 'Duties'] } },
  { path: '/archive', name: 'archive', component: () => import('@/pages/archive/ArchivePage.vue'), meta: { title: ['我的成长档案', 'My growth archive'] } },
  { path: '/inbox', name: 'inbox', component: () => import('@/pages/inbox/InboxPage.vue'), meta: { title: ['消息', 'Inbox'] } },
  { path: '/reviews/:month?', name: 'reviews', component: () => import('@/pages/reviews/ReviewsPage.vue'), meta: { title: ['领导点评', 'Reviews'] } },
  { path: '/reviews/:month/:person', name: 'review', component: () => import('@/pages/reviews/ReviewPage.vue'), meta: { title: ['点评', 'Review'] } },
  { path: '/delegation', name: 'delegation', component: () => import('@/pages/reviews/DelegationPage.vue'), meta: { title: ['委托点评', 'Delegation'] } },
  { path: '/points', name: 'points', component: () => import('@/pages/points/PointsPage.vue'), meta: { title: ['加减分与负面清单', 'Points and negative list'] } },
  { path: '/accounts', name: 'accounts', component: () => import('@/pages/account/ResetPage.vue'), meta: { title: ['重置账号', 'Reset an account'] } },
  { path: '/county/:period?', name: 'county', component: () => import('@/pages/county/GlancePage.vue'), meta: { title: ['全县概览', 'The county at a glance'] } },
  { path: '/scheme/:period?', name: 'scheme', component: () => import('@/pages/scheme/SchemePage.vue'), meta: { title: ['考核方案', 'Scheme'] } },
  { path: '/supervision/:month?', name: 'plan', component: () => import('@/pages/supervision/PlanPage.vue'), meta: { title: ['月督导计划', 'Monthly supervision plan'] } },
  { path: '/register/:year?', name: 'register', component: () => import('@/pages/supervision/RegisterPage.vue'), meta: { title: ['督导台账', 'Supervision register'] } },
  { path: '/inspections/:id', name: 'inspection', component: () => import('@/pages/supervision/InspectionPage.vue'), meta: { title: ['督导检查', 'Inspection'] } },
  { path: '/notices/:year/:number', name: 'notice', component: () => import('@/pages/supervision/NoticePage.vue'), meta: { title: ['整改通知书', 'Rectification notice'] } },
  { path: '/notices', name: 'notices', component: () => import('@/pages/supervision/UnitNoticesPage.vue'), meta: { title: ['整改通知', 'Rectification notices'] } },
  { path: '/bulletins/:year?', name: 'bulletins', component: () => import('@/pages/bulletins/BulletinsPage.vue'), meta: { title: ['通报', 'Bulletins'] } },
  { path: '/unit/cycle/:unit?/:period?', name: 'cycle', component: () => import('@/pages/unit/CyclePage.vue'), meta: { title: ['单位进度', 'Progress'] } },
  { path: '/unit/roster/:unit?/:period?', name: 'roster', component: () => import('@/pages/unit/RosterPage.vue'), meta: { title: ['参评对象核定', 'Roster'] } },
  { path: '/unit/attendance/:unit?', name: 'sheets', component: () => import('@/pages/unit/SheetsPage.vue'), meta: { title: ['考勤登记', 'Attendance'] } },
  { path: '/unit/evaluation/:unit?/:period?', name: 'ballots', component: () => import('@/pages/unit/BoxPage.vue'), meta: { title: ['民主测评', 'Evaluation'] } },
  { path: '/unit/grades/:unit?/:period?', name: 'round', component: () => import('@/pages/unit/RoundPage.vue'), meta: { title: ['等次评定', 'Grades'] } },
  { path: '/year/grades/:year?/:pool?', name: 'annualRound', component: () => import('@/pages/year/AnnualRoundPage.vue'), meta: { title: ['年度等次评定', 'Annual grades'] } },
  { path: '/year/committee/:year?', name: 'committee', component: () => import('@/pages/year/CommitteePage.vue'), meta: { title: ['委员会评价', 'The committee’s marks'] } },
  { path: '/year/:year(\\d+)?', name: 'year', component: () => import('@/pages/year/YearPage.vue'), meta: { title: ['年终汇总', 'Year-end'] } },
  { path: '/annual/:year?', name: 'annual', component: () => import('@/pages/annual/AnnualPage.vue'), meta: { title: ['我的年度考核', 'My annual appraisal'] } },
  { path: '/bonus/:bonus?', name: 'bonus', component: () => import('@/pages/bonus/BonusPage.vue'), meta: { title: ['考核奖金', 'Bonus'] } },
  { path: '/bonus-mine/:bonus?', name: 'ownBonus', component: () => import('@/pages/bonus/OwnBonusPage.vue'), meta: { title: ['我的考核奖金', 'My bonus'] } },
  { path: '/cadre/:person?', name: 'cadre', component: () => import('@/pages/linkages/CadrePage.vue'), meta: { title: ['干部考察', 'Cadre inspections'] } },
  { path: '/honours/:year?/:honour?', name: 'honours', component: () => import('@/pages/linkages/HonoursPage.vue'), meta: { title: ['评优评先', 'Honours'] } },
  { path: '/talks/:person?', name: 'talks', component: () => import('@/pages/linkages/TalksPage.vue'), meta: { title: ['谈话与提醒', 'Talks'] } },
  { path: '/programmes/:year?', name: 'programmes', component: () => import('@/pages/linkages/ProgrammesPage.vue'), meta: { title: ['能力提升', 'Programmes'] } },
  { path: '/programmes/:year/:id', name: 'programme', component: () => import('@/pages/linkages/ProgrammePage.vue'), meta: { title: ['能力提升', 'Programme'] } },
  { path: '/import', name: 'import', component: () => import('@/pages/import/ImportPage.vue'), meta: { title: ['导入单位和人员', 'Import'] } },
  { path: '/delivery', name: 'delivery', component: () => import('@/pages/delivery/DeliveryPage.vue'), meta: { title: ['投递与信件', 'Deliveries'] } },
  { path: '/audit', name: 'audit', component: () => import('@/pages/audit/AuditPage.vue'), meta: { title: ['审计', 'Audit'] } },
  { path: '/more', name: 'more', component: () => import('@/pages/account/MorePage.vue'), meta: { title: ['更多', 'More'] } },
  { path: '/account', name: 'account', component: () => import('@/pages/account/AccountPage.vue'), meta: { title: ['账号与显示', 'Account'] } },
  { path: '/:lost(.*)*', name: 'lost', component: () => import('@/pages/account/LostPage.vue'), meta: { title: ['没有此页', 'No such page'] } },
]

export const router = createRouter({
  history: createWebHistory(),
  routes,
  // The first page is at its top already; to say so would have it laid out before it is there.
  scrollBehavior: (_to, from, saved) => saved ?? (from.matched.length > 0 && { top: 0 }),
})

export const titleOf = (title: readonly [string, string] | undefined): string => title?.[language.value === 'zh' ? 0 : 1] ?? ''
