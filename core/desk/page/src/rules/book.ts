import { computed, ref, shallowRef, type Ref } from 'vue'
import { newestEdition, writeEdition } from '@/api/rules'
import type { Edition } from '@/contract/rules'
import { Problem } from '@/http/problem'

/** One rule book being edited: what is stored, and a draft of it that nobody else sees yet. */
export function useBook<T>(name: string) {
  const stored = shallowRef<Edition<T>>()
  const draft = ref() as Ref<T | undefined>
  const error = shallowRef<unknown>()
  const busy = ref(false)

  const dirty = computed(() => !!stored.value && JSON.stringify(draft.value) !== JSON.stringify(stored.value.content))
  const fields = computed(() => (error.value instanceof Problem ? error.value.fields : {}))
  const faultOf = (field: string) => fields.value[`content.${field}`] ?? ''

  const copyOf = (content: T) => JSON.parse(JSON.stringify(content)) as T

  function take(edition: Edition<T>): void {
    stored.value = edition
    draft.value = copyOf(edition.content)
  }

  async function guarded(work: () => Promise<void>): Promise<boolean> {
    if (busy.value) return false
    busy.value = true
    error.value = undefined
    try {
      await work()
      return true
    } catch (failed) {
      error.value = failed
      return false
    } finally {
      busy.value = false
    }
  }

  const load = () => guarded(async () => take(await newestEdition<T>(name)))

  /** Somebody was faster: the draft stays, and is laid on what is stored now. */
  async function rebase(): Promise<void> {
    stored.value = await newestEdition<T>(name)
  }

  const save = (note: string, effectiveFrom?: string) =>
    guarded(async () => {
      if (!stored.value || draft.value === undefined) return
      const edit = { note, content: draft.value, ...(effectiveFrom ? { effectiveFrom } : {}) }
      try {
        take(await writeEdition(name, stored.value.version, edit))
      } catch (failed) {
        if (failed instanceof Problem && failed.side === 'stale') await rebase()
        throw failed
      }
    })

  function reset(): void {
    error.value = undefined
    if (stored.value) draft.value = copyOf(stored.value.content)
  }

  return { stored, draft, dirty, busy, error, faultOf, load, save, reset, copyOf }
}
