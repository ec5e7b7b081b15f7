import type { components, paths } from './schema'

type Schemas = components['schemas']

/** An answer leaves out what is null and nothing else: what may not be null is there. */
export type Whole<T> = T extends (infer Item)[]
  ? Whole<Item>[]
  : T extends object
    ? { [K in keyof T as null extends T[K] ? never : K]-?: Whole<Exclude<T[K], undefined>> } & {
        [K in keyof T as null extends T[K] ? K : never]?: Whole<T[K]>
      }
    : T

/** A thing the API answers with, by its name in the document. */
export type Of<Name extends keyof Schemas> = Whole<Schemas[Name]>

export type Problem = Of<'Problem'>
export type Explanation = Of<'Explanation'>

type Method = 'get' | 'post' | 'put'

/** The addresses that take a method. */
export type PathsOf<M extends Method> = {
  [P in keyof paths]: paths[P] extends Record<M, { responses: unknown }> ? P : never
}[keyof paths]

type Operation<P extends keyof paths, M extends Method> = paths[P] extends Record<M, infer O> ? O : never

type Json<T> = T extends { content: { 'application/json': infer J } } ? J : never

/** What a route answers when it does. */
export type Answer<P extends keyof paths, M extends Method> =
  Operation<P, M> extends { responses: { 200: infer R } } ? Whole<Json<R>> : never

/** What a route is sent. */
export type Sent<P extends keyof paths, M extends Method> =
  Operation<P, M> extends { requestBody: { content: { 'application/json': infer B } } } ? B : undefined

/** The parts of an address and its query. */
export interface Where {
  path?: Record<string, string>
  query?: Record<string, string | undefined>
}
