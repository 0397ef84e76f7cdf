import type {
  AsideRow,
  AsideState,
  DayCount,
  FeedStanding,
  FileReport,
  Reconciliation,
  RecordSource,
  StoredCall,
} from '@/contract/calls'
import type { Page } from '@/contract/ticket'
import { ask, queryOf, read } from '@/http/http'
import { uploadFile, type Sending } from '@/http/upload'

const limit = 50

export const listFeeds = () => read<FeedStanding[]>('/calls/feeds')
export const listCalls = (hotline: string | undefined, source: RecordSource | undefined, cursor?: string) =>
  read<Page<StoredCall>>(`/calls${queryOf({ hotline, source, cursor, limit })}`)
export const listDays = (hotline: string | undefined, cursor?: string) =>
  read<Page<DayCount>>(`/calls/days${queryOf({ hotline, cursor, limit })}`)
export const listReconciliations = (hotline: string | undefined, cursor?: string) =>
  read<Page<Reconciliation>>(`/calls/reconciliations${queryOf({ hotline, cursor, limit })}`)
export const reconcile = async (hotline: string, day: string) =>
  (await ask<Reconciliation>('POST', '/calls/reconciliations', { body: { hotline, day } })).body
export const listAside = (hotline: string | undefined, state: AsideState | undefined, cursor?: string) =>
  read<Page<AsideRow>>(`/calls/aside${queryOf({ hotline, state, cursor, limit })}`)

const at = (id: string) => `/calls/aside/${encodeURIComponent(id)}`
export const retryAside = async (id: string) => (await ask<AsideRow>('POST', `${at(id)}/retry`)).body
export const dismissAside = async (id: string, reason: string) =>
  (await ask<AsideRow>('POST', `${at(id)}/dismissal`, { body: { reason } })).body

export const uploadCalls = (hotline: string, file: File, sending: Sending) =>
  uploadFile<FileReport>(`/hotlines/${encodeURIComponent(hotline)}/calls/file`, file, sending)
