import { ref } from 'vue'
import { countUnread } from '@/api/supervision'

/** How many circulars this person of a unit has not read yet. */
const unread = ref(0)

async function count(): Promise<void> {
  unread.value = await countUnread().catch(() => unread.value)
}

export const useUnread = () => ({ unread, count })
