import { computed, ref, shallowRef } from 'vue'
import { get, newKey, onLapse, post, send, signedIn } from '@/api/client'
import { Refused } from '@/api/failures'
import type { Of, Problem } from '@/api/types'

export type Session = Of<'SessionView'>
export type Role = Of<'Role'>

const remembered = localStorage.getItem('perf.session')

/** Who is signed in; undefined when nobody is. Remembered so that a page opens without a network. */
export const session = shallowRef<Session | undefined>(remembered ? (JSON.parse(remembered) as Session) : undefined)

/** Whether the session ended under the page: it is asked for again over it. */
export const lapsed = ref(false)

/** What the API asks a new sign-in for, where the session did not end. */
export const askedFor = shallowRef<Problem>()

let waiting: { resolve: () => void; reject: (why: unknown) => void }[] = []

onLapse(
  (why) =>
    new Promise((resolve, reject) => {
      if (!session.value) {
        reject(new Error('Nobody was signed in.'))
        return
      }
      waiting.push({ resolve, reject })
      askedFor.value = why
      lapsed.value = true
    }),
)

function keep(now: Session | undefined): void {
  const text = JSON.stringify(now)
  if (text !== JSON.stringify(session.value)) session.value = now // what did not change is not drawn anew
  if (now) localStorage.setItem('perf.session', text)
  else localStorage.removeItem('perf.session')
}

/** Asks the host who is signed in. Without a network the last answer holds. */
export async function look(): Promise<void> {
  try {
    const answer = await send('/api/session', { method: 'GET' }, false)
    keep((await answer.json()) as Session)
  } catch (failure) {
    if (failure instanceof Refused) keep(undefined)
  }
}

export async function signIn(body: Of<'SignInBody'>): Promise<void> {
  const before = session.value?.person
  const { value } = await post('/api/session', newKey(), { body, again: false })
  if (lapsed.value && before !== value.person) {
    location.reload() // another person: nothing of the page before may be seen
    return
  }
  signedIn()
  keep(value)
  lapsed.value = false
  waiting.forEach((each) => each.resolve())
  waiting = []
}

/** Leaves what asked for a new sign-in undone. */
export function giveUp(): void {
  lapsed.value = false
  const why = askedFor.value
  waiting.forEach((each) => each.reject(why ? new Refused(why, 401) : new Error('Nobody signed in again.')))
  waiting = []
}

export async function signOut(): Promise<void> {
  await send('/api/session', { method: 'DELETE' }, false).catch(() => undefined)
  keep(undefined)
  location.assign('/')
}

/** After a password was changed or a second factor enrolled. */
export const refresh = async (): Promise<void> => keep((await get('/api/session')).value)

export const me = computed(() => session.value?.person ?? '')

export const has = (...roles: Role[]): boolean => roles.some((role) => session.value?.roles.includes(role) ?? false)
