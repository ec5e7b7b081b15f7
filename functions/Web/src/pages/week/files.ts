import { upload } from '@/api/client'
import { dropFile, keptFile } from '@/app/keptFiles'
import { PENDING, type DraftItem } from './draft'

/** Uploads what was added to items and puts the stored name in its place; true when something changed. */
export async function uploadPending(items: DraftItem[]): Promise<boolean> {
  let changed = false
  for (const item of items)
    for (const name of item.evidence.filter((each) => each.startsWith(PENDING))) {
      const id = name.slice(PENDING.length)
      const file = await keptFile(id)
      const stored = file && (await upload(file, id)).name
      item.evidence = item.evidence.flatMap((each) => (each !== name ? [each] : stored && !item.evidence.includes(stored) ? [stored] : []))
      await dropFile(id)
      changed = true
    }
  return changed
}
