import { get } from '@/api/client'
import type { Of } from '@/api/types'

let asked: Promise<Of<'ProcedureView'>[]> | undefined

/** The twelve procedures; asked for once. */
export function procedures(): Promise<Of<'ProcedureView'>[]> {
  asked ??= get('/api/law/procedures').then(
    ({ value }) => value,
    () => {
      asked = undefined
      return []
    },
  )
  return asked
}
