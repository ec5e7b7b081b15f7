import { onScopeDispose, reactive, watch } from 'vue'
import { newKey } from '@/api/client'
import { problemOf, Refused, Unreachable } from '@/api/failures'
import type { Problem } from '@/api/types'
import { online } from '@/app/network'
import { conflictOn, type Conflict } from './conflict'
import { newItem, recall, remember, type Draft } from './draft'
import { uploadPending } from './files'
import * as sending from './sending'

/** 已送达 · 正在保存 · 待发送 · 未保存 · 两处修改 */
export type SaveState = 'delivered' | 'sending' | 'waiting' | 'refused' | 'conflict'

const PAUSE = 1200
const RETRY = 10_000

/** A person's week: written down on this device at once, sent when there is a network, and never over another's change. */
export function useWeek(person: string, week: string) {
  const state = reactive({
    draft: undefined as Draft | undefined,
    save: 'delivered' as SaveState,
    problem: undefined as Problem | undefined,
    closeProblem: undefined as Problem | undefined,
    conflict: undefined as Conflict | undefined,
  })
  let timer = 0
  let busy = false
  let written = 0
  let gone = false

  const keep = (): void => {
    if (state.draft) remember(person, week, JSON.parse(JSON.stringify(state.draft)) as Draft)
  }
  const later = (pause: number): void => {
    clearTimeout(timer)
    if (!gone) timer = window.setTimeout(() => void sync(), pause)
  }
  const { collide, take, merge } = conflictOn(state, keep, () => later(0))
  const fetchDraft = (): Promise<Draft> => sending.fetchDraft(person, week)

  async function load(): Promise<void> {
    const [kept, before] = [recall(person, week), written]
    state.problem = undefined
    try {
      const theirs = await fetchDraft()
      if (written !== before) return // something was written meanwhile: it is sent next, and a conflict found then
      if (!kept?.dirty) state.draft = theirs
      else if (kept.base === theirs.base) state.draft = { ...kept, view: theirs.view }
      else collide(kept, theirs)
      keep()
    } catch (failure) {
      if (!(failure instanceof Unreachable) || !kept) state.problem = problemOf(failure)
      else state.draft = kept
    }
    if (state.draft?.dirty && !state.conflict) later(0)
  }

  function touch(): void {
    if (!state.draft || state.draft.view.closedAt) return
    written += 1
    state.draft.dirty = true
    delete state.draft.closing
    state.closeProblem = undefined
    if (state.save !== 'conflict') state.save = online.value ? 'sending' : 'waiting'
    keep()
    later(PAUSE)
  }

  async function sync(): Promise<void> {
    const draft = state.draft
    if (!draft?.dirty || busy || state.conflict) return
    busy = true
    state.save = 'sending'
    try {
      if (await uploadPending(draft.items)) keep()
      await (draft.closing ? closeOutNow(draft, draft.closing) : saveNow(draft))
    } catch (failure) {
      await failed(draft, failure)
    } finally {
      busy = false
      keep()
    }
    if (state.draft?.dirty && state.save === 'sending') later(PAUSE)
  }

  async function saveNow(draft: Draft): Promise<void> {
    if (!(await sending.save(week, draft)) || draft.closing) return // closed out while it was on its way: that is sent next
    draft.dirty = false
    state.problem = undefined
    state.save = 'delivered'
  }

  async function closeOutNow(draft: Draft, key: string): Promise<void> {
    await sending.closeOut(week, draft, key)
    state.draft = await fetchDraft()
    state.save = 'delivered'
  }

  async function failed(draft: Draft, failure: unknown): Promise<void> {
    if (failure instanceof Unreachable) {
      state.save = 'waiting'
      later(RETRY)
    } else if (failure instanceof Refused && failure.status === 412) {
      collide(draft, await fetchDraft())
    } else {
      state[draft.closing ? 'closeProblem' : 'problem'] = problemOf(failure)
      delete draft.closing
      state.save = 'refused'
    }
  }

  function closeOut(): void {
    if (!state.draft) return
    written += 1
    state.draft.closing = newKey()
    state.draft.dirty = true
    state.closeProblem = undefined
    keep()
    later(0)
  }

  function add(): void {
    written += 1
    state.draft?.items.push(newItem())
  }

  function remove(id: string): void {
    if (!state.draft) return
    state.draft.items = state.draft.items.filter((item) => item.id !== id)
    touch()
  }

  const back = (): void => {
    if (document.visibilityState === 'visible' && state.draft && !state.draft.dirty && !busy) void load()
  }
  watch(online, (now) => now && later(0))
  document.addEventListener('visibilitychange', back)
  onScopeDispose(() => {
    gone = true
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', back)
    if (state.draft?.dirty) void sync()
  })
  void load()
  return Object.assign(state, { load, touch, closeOut, add, remove, take, merge })
}
