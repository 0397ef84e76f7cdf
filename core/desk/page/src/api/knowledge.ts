import type {
  KnowledgeEvent,
  KnowledgeFile,
  KnowledgeItem,
  KnowledgeMiss,
  KnowledgeQueue,
  KnowledgeText,
  KnowledgeVersion,
  KnowledgeView,
} from '@/contract/knowledge'
import type { Page } from '@/contract/ticket'
import { ask, queryOf, read } from '@/http/http'
import { uploadFile, type Sending } from '@/http/upload'

export interface KnowledgeFilter {
  queue: KnowledgeQueue
  unit?: string
  kind?: string
  category?: string
}

export interface KnowledgeSearch {
  words: string
  unit?: string
  category?: string
  area?: string
  limit: number
  /** Whether a search that finds nothing is written down. */
  noted: boolean
}

const at = (id: string) => `/knowledge/${encodeURIComponent(id)}`

export const listKnowledge = (filter: KnowledgeFilter, cursor?: string) =>
  read<Page<KnowledgeItem>>(`/knowledge${queryOf({ ...filter, cursor, limit: 50 })}`)
export const countKnowledge = () => read<Partial<Record<KnowledgeQueue, number>>>('/knowledge/counts')
export const readCategories = () => read<string[]>('/knowledge/categories')
export const listMisses = (week: string) => read<KnowledgeMiss[]>(`/knowledge/misses${queryOf({ week })}`)
export const readKnowledge = (id: string) => read<KnowledgeView>(at(id))
export const readVersions = (id: string) => read<KnowledgeVersion[]>(`${at(id)}/versions`)
export const readHistory = (id: string) => read<KnowledgeEvent[]>(`${at(id)}/history`)

/** What callers say stays out of addresses, which go into logs. */
export const searchKnowledge = async (search: KnowledgeSearch, signal?: AbortSignal) =>
  (await ask<KnowledgeItem[]>('POST', '/knowledge/search', { body: search, signal })).body

export const draftKnowledge = async (unit: string, text: KnowledgeText, idempotencyKey: string) =>
  (await ask<KnowledgeView>('POST', '/knowledge', { body: { unit, text }, idempotencyKey })).body

export const editKnowledge = async (item: KnowledgeItem, text: KnowledgeText) =>
  (await ask<KnowledgeView>('PUT', `${at(item.id)}/text`, { body: text, ifMatch: `"${item.revision}"` })).body

export const takeFile = (file: File, sending: Sending) => uploadFile<KnowledgeFile>('/knowledge/files', file, sending)

/** These files and no others belong to the text from now on. */
export const layFiles = async (item: KnowledgeItem, files: readonly KnowledgeFile[]) =>
  (
    await ask<KnowledgeView>('PUT', `${at(item.id)}/files`, {
      body: { files: files.map(({ id }) => id) },
      ifMatch: `"${item.revision}"`,
    })
  ).body

/** Where the browser itself finds a file's content. */
export const addressOfFile = (item: string, file: KnowledgeFile) => `/api${at(item)}/files/${file.id}`

/** What a table makes, or would make, of the knowledge base. */
export interface KnowledgeImport {
  added: number
  changed: number
  unchanged: number
  written: boolean
  faults: { row: number; column: string; message: string }[]
}

export const importKnowledge = (workbook: File, write: boolean) =>
  uploadFile<KnowledgeImport>(`/knowledge/sheets/${write ? 'import' : 'examination'}`, workbook, {
    progress: () => undefined,
    signal: new AbortController().signal,
  })

/** Where the browser itself saves a list, or the empty table. */
export const sheetAddress = (what: 'template' | 'export', filter: Partial<KnowledgeFilter> = {}) =>
  `/api/knowledge/sheets/${what}${queryOf({ ...filter })}`

export type Step =
  'submission' | 'approval' | 'return' | 'publication' | 'renewal' | 'withdrawal' | 'reopening' | 'takeover' | 'keeping'

/** One step of an item, on the revision that was seen. */
export const stepKnowledge = async (
  item: KnowledgeItem,
  step: Step,
  body?: { reason: string } | { reviewOn: string },
) => (await ask<KnowledgeView>('POST', `${at(item.id)}/${step}`, { body, ifMatch: `"${item.revision}"` })).body
