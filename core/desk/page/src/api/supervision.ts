import type {
  Circular,
  CircularDraft,
  CircularReceipt,
  OrderCounts,
  OrderState,
  OrderSummary,
} from '@/contract/supervision'
import type { Page } from '@/contract/ticket'
import { ask, queryOf, read } from '@/http/http'

export interface OrderFilter {
  states: readonly OrderState[]
  level?: string
  unit?: string
  overdue?: boolean
  order: 'TIME_LEFT' | 'NEWEST'
}

export function listOrders(filter: OrderFilter, cursor?: string): Promise<Page<OrderSummary>> {
  const { states: state, level, unit, overdue, order } = filter
  return read(`/supervision/orders${queryOf({ state, level, unit, overdue, order, cursor, limit: 50 })}`)
}

export const countOrders = () => read<OrderCounts>('/supervision/counts')

const at = (number: string) => `/circulars/${encodeURIComponent(number)}`

export const listCirculars = (cursor?: string) => read<Page<Circular>>(`/circulars${queryOf({ cursor, limit: 20 })}`)
export const readCircular = (number: string) => read<Circular>(at(number))
export const countUnread = async () => (await read<{ count: number }>('/circulars/unread')).count
export const readReceipts = (number: string) => read<CircularReceipt[]>(`${at(number)}/receipts`)
export const confirmCircular = async (number: string) => (await ask<Circular>('PUT', `${at(number)}/receipt`)).body

export const issueCircular = async (draft: CircularDraft, idempotencyKey: string) =>
  (await ask<Circular>('POST', '/circulars', { body: draft, idempotencyKey })).body

export const withdrawCircular = async (number: string, reason: string) =>
  (await ask<Circular>('POST', `${at(number)}/withdrawal`, { body: { reason } })).body
