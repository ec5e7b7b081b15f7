import { ref } from 'vue'
import { get } from '@/api/client'

/** How many of the newest notices are unread. */
export const unread = ref(0)

export async function countUnread(): Promise<void> {
  try {
    const { value } = await get('/api/notices', { query: { take: '50' } })
    unread.value = value.items.filter((notice) => !notice.readAt).length
  } catch {
    // The number is a convenience: the inbox itself says when it cannot be read.
  }
}
