import type { RouteLocationRaw } from 'vue-router'

/** Where in the form a notice leads: it names what it is about by its address in the API. */
export function placeOf(link: string, me: string): RouteLocationRaw | undefined {
  const [, , kind = '', first = '', what = '', second = ''] = link.split('/')
  if (kind === 'ballots') return { name: 'ballot', params: { period: first, unit: what } }
  if (kind === 'bonus') return { name: what === 'people' ? 'ownBonus' : 'bonus', params: { bonus: first } }
  if (kind === 'rosters' || kind === 'rounds') return undefined
  if (kind === 'supervision' && first === 'rectifications') return { name: 'notice', params: { year: what, number: second } }
  if (kind !== 'people') return undefined
  const own = first === me
  switch (what) {
    case 'months':
      return own ? { name: 'month', params: { month: second } } : { name: 'review', params: { month: second, person: first } }
    case 'attendance':
      return own ? { name: 'attendance', params: { month: second } } : undefined
    case 'objections':
      return { name: 'objection', params: own ? { period: second } : { period: second, person: first } }
    case 'appraisals':
      return own ? { name: 'score', params: { period: second } } : undefined
    case 'adjustments':
      return own ? { name: 'score' } : undefined
    case 'years':
      return own ? { name: 'annual', params: { year: second } } : undefined
    case 'talks':
    case 'shortcomings':
      return { name: 'talks', params: own ? {} : { person: first } }
    default:
      return undefined
  }
}
