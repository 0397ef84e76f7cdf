import { onBeforeUnmount, onMounted, ref, toRaw, watch, type Ref } from 'vue'
import * as api from '@/api/drafts'
import { DraftSaver, type Saving } from './saver'

export interface KeptDraft {
  saving: Ref<Saving>
  /** When the restored draft was saved; empty for a fresh one. */
  restoredFrom: Ref<string>
  /** Brings back what was typed earlier, if anything was. */
  restore: () => Promise<void>
  flush: () => Promise<void>
  /** Ends the draft's life on this page and on the server. */
  discard: () => Promise<void>
}

/**
 * Keeps a form on the server while it is typed: after a pause, when the window loses focus, when the page goes away.
 * The form's object itself is written to on restore, so it stays the same object all along.
 */
export function useDraft<T extends object>(key: string, form: T, isWorthKeeping: (form: T) => boolean): KeptDraft {
  const saving = ref<Saving>('saved')
  const restoredFrom = ref('')
  let restoring = false
  let exists = false

  const saver = new DraftSaver<string>(
    async (content) => {
      await api.saveDraft(key, content)
      exists = true
    },
    (state) => (saving.value = state),
  )

  watch(
    form,
    () => {
      if (!restoring && (exists || isWorthKeeping(form))) saver.changed(JSON.stringify(toRaw(form)))
    },
    { deep: true, flush: 'sync' },
  )

  async function restore(): Promise<void> {
    const draft = (await api.listDrafts()).find((candidate) => candidate.key === key)
    if (!draft) return
    restoring = true
    try {
      Object.assign(form, JSON.parse(draft.content))
      exists = true
      restoredFrom.value = draft.savedAt
    } finally {
      restoring = false
    }
  }

  async function discard(): Promise<void> {
    await saver.close()
    await api.discardDraft(key).catch(() => undefined)
  }

  const flush = () => saver.flush()
  const leave = () => {
    if (saver.unsaved !== undefined) void api.saveDraft(key, saver.unsaved, true).catch(() => undefined)
  }

  onMounted(() => {
    window.addEventListener('blur', flush)
    window.addEventListener('pagehide', leave)
  })
  onBeforeUnmount(() => {
    window.removeEventListener('blur', flush)
    window.removeEventListener('pagehide', leave)
    if (saver.unsaved !== undefined) void flush()
  })

  return { saving, restoredFrom, restore, flush, discard }
}
