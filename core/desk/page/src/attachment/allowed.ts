import { ref, shallowRef } from 'vue'
import { readAllowed } from '@/api/attachments'
import type { AllowedContent } from '@/contract/attachment'

/** What may be attached, read once; without an answer the server still has the last word. */
const allowed = shallowRef<AllowedContent>()
const asking = ref(false)

export function useAllowed() {
  async function ensure(): Promise<void> {
    if (allowed.value || asking.value) return
    asking.value = true
    try {
      allowed.value = await readAllowed()
    } finally {
      asking.value = false
    }
  }

  return { allowed, ensure }
}
