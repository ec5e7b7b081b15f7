import { computed, ref } from 'vue'
import { get } from '@/api/client'

const MOST = 50

/** How many of the newest notices are unread. */
export const unread = ref(0)

/** The same as it is shown: of many only that there are many. */
export const unreadText = computed(() => (unread.value < MOST ? String(unread.value) : `${MOST}+`))

export async function countUnread(): Promise<void> {
  try {
    const { value } = await get('/api/notices', { query: { take: String(MOST) } })
    unread.value = value.items.filter((notice) => !notice.readAt).length
  } catch {
    // The number is a convenience: the inbox itself says when it cannot be read.
  }
}
