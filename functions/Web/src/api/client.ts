import { Refused, Unreachable } from './failures'
import type { Answer, PathsOf, Problem, Sent, Where } from './types'

/** A value with the version it was read at. */
export interface Versioned<T> {
  value: T
  version: string
}

/** @param why What the API said, where it was more than a lapsed session. */
type SignInAgain = (why: Problem | undefined) => Promise<void>

let signInAgain: SignInAgain = () => Promise.reject(new Error('Nobody asks to sign in.'))

/** Whoever asks a lapsed session's owner to sign in again says so here; what failed meanwhile is sent anew. */
export const onLapse = (ask: SignInAgain): void => {
  signInAgain = ask
}

let signIns = 0

/** Told at every sign-in on this page: what the session before could not read, the new one may. */
export const signedIn = (): void => {
  signIns += 1
}

export async function get<P extends PathsOf<'get'>>(path: P, where: Where = {}): Promise<Versioned<Answer<P, 'get'>>> {
  return read(await send(address(path, where), { method: 'GET' }))
}

/** Reads what may not be there. */
export async function find<P extends PathsOf<'get'>>(path: P, where: Where = {}): Promise<Versioned<Answer<P, 'get'>> | undefined> {
  try {
    return await get(path, where)
  } catch (failure) {
    if (failure instanceof Refused && failure.status === 404) return undefined
    throw failure
  }
}

/**
 * @param key Names the act: sent again with the same key it counts once.
 * @param where With `version`, only while that version still holds; with `again: false`, a lapsed session is not asked for anew.
 */
export async function post<P extends PathsOf<'post'>>(
  path: P,
  key: string,
  where: Where & { body?: Sent<P, 'post'>; again?: boolean; version?: string } = {},
): Promise<Versioned<Answer<P, 'post'>>> {
  const headers = { 'Idempotency-Key': key, ...(where.version && { 'If-Match': where.version }) }
  return read(await send(address(path, where), { method: 'POST', ...json(where.body, headers) }, where.again ?? true))
}

/** @param version What the change is based on. */
export async function put<P extends PathsOf<'put'>>(
  path: P,
  version: string,
  where: Where & { body: Sent<P, 'put'> },
): Promise<Versioned<Answer<P, 'put'>>> {
  return read(await send(address(path, where), { method: 'PUT', ...json(where.body, { 'If-Match': version }) }))
}

/** Sends a file as it is; the API knows its type by its content. */
export async function upload(file: Blob, key: string): Promise<Answer<'/api/evidence', 'post'>> {
  const answer = await send('/api/evidence', { method: 'POST', body: file, headers: { 'Idempotency-Key': key, 'Content-Type': 'application/octet-stream' } })
  return (await answer.json()) as Answer<'/api/evidence', 'post'>
}

export const newKey = (): string => crypto.randomUUID()

export async function send(url: string, init: RequestInit, again = true): Promise<Response> {
  const under = signIns
  let answer: Response
  try {
    answer = await fetch(url, { credentials: 'same-origin', cache: 'no-store', ...init })
  } catch {
    throw new Unreachable()
  }
  if (answer.ok) return answer
  const type = answer.headers.get('Content-Type') ?? ''
  if (answer.status < 500 && type.startsWith('application/json')) return answer // a refused import is a report, and no problem
  const problem = type.startsWith('application/problem+json') ? ((await answer.json()) as Problem) : undefined
  if (answer.status === 401 && again) {
    if (under === signIns) await signInAgain(problem?.code === 'sign-in-again' ? problem : undefined)
    return send(url, init, false)
  }
  if (!problem) throw new Unreachable()
  throw new Refused(problem, answer.status)
}

async function read<T>(answer: Response): Promise<Versioned<T>> {
  return { value: (await answer.json()) as T, version: answer.headers.get('ETag') ?? '"0"' }
}

function json(body: unknown, headers: Record<string, string>): RequestInit {
  return body === undefined ? { headers } : { body: JSON.stringify(body), headers: { ...headers, 'Content-Type': 'application/json' } }
}

function address(path: string, { path: parts = {}, query = {} }: Where): string {
  const filled = path.replace(/\{(\w+)(:\w+)?\}/g, (_, name: string) => encodeURIComponent(parts[name] ?? ''))
  const asked = Object.entries(query).filter((each): each is [string, string] => each[1] !== undefined)
  return asked.length === 0 ? filled : `${filled}?${new URLSearchParams(asked).toString()}`
}
