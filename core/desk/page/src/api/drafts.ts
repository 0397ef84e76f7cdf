import { ask, read } from '@/http/http'

export interface Draft {
  key: string
  content: string
  savedAt: string
}

/** Keys are made of characters that stand in a path as they are. */
const at = (key: string) => `/drafts/${key}`

export const listDrafts = () => read<Draft[]>('/drafts')
export const discardDraft = (key: string) => ask('DELETE', at(key))

/** `last` sends it even while the page goes away. */
export const saveDraft = (key: string, content: string, last = false) =>
  ask('PUT', at(key), { body: { content }, keepalive: last })
