import { get, post, put } from '@/api/client'
import { bodyOf, draftOf, PENDING, type Draft } from './draft'

/** The week as the API has it, and at which version. */
export async function fetchDraft(person: string, week: string): Promise<Draft> {
  const { value, version } = await get('/api/people/{person}/weeks/{week}', { path: { person, week } })
  return draftOf(value, version)
}

/** Sends what is written and not yet there; answers whether all of it arrived: more may have been typed meanwhile, or a file be on its way. */
export async function save(week: string, draft: Draft): Promise<boolean> {
  const body = bodyOf(draft.items)
  const files = draft.items.some((item) => item.evidence.some((name) => name.startsWith(PENDING)))
  if (body.items.length > 0 || draft.base !== '"0"') draft.base = (await put('/api/weeks/{week}', draft.base, { path: { week }, body })).version
  return !files && JSON.stringify(bodyOf(draft.items)) === JSON.stringify(body)
}

/** @param key Names the close-out: sent again it counts once. */
export const closeOut = async (week: string, draft: Draft, key: string): Promise<void> =>
  void (await post('/api/weeks/{week}/close-out', key, { path: { week }, body: bodyOf(draft.items), version: draft.base }))
