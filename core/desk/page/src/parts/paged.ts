import { onBeforeUnmount, ref, shallowRef } from 'vue'
import type { Page } from '@/contract/ticket'

/** A list that grows page by page; a newer question makes the answer to an older one worthless. */
export function usePaged<T>(fetchPage: (cursor?: string) => Promise<Page<T>>) {
  const items = shallowRef<T[]>([])
  const loading = ref(false)
  const loaded = ref(false)
  const error = shallowRef<unknown>()
  const next = ref<string>()
  let question = 0

  async function run(cursor: string | undefined, keep: readonly T[]): Promise<void> {
    const mine = ++question
    loading.value = true
    error.value = undefined
    try {
      const page = await fetchPage(cursor)
      if (mine !== question) return
      items.value = [...keep, ...page.items]
      next.value = page.next ?? undefined
      loaded.value = true
    } catch (failed) {
      if (mine === question) error.value = failed
    } finally {
      if (mine === question) loading.value = false
    }
  }

  const load = () => run(undefined, [])
  const more = () => (next.value && !loading.value ? run(next.value, items.value) : Promise.resolve())
  onBeforeUnmount(() => question++)

  return { items, loading, loaded, error, next, load, more }
}
