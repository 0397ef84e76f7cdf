import type { Delivery, DeliveryState, Line, LineNotice, TestStep } from '@/contract/hotline'
import type { Page } from '@/contract/ticket'
import { ask, queryOf, read } from '@/http/http'

const at = (id: string) => `/hotlines/${encodeURIComponent(id)}`

export const listLines = () => read<Line[]>('/hotlines')
export const testLine = async (id: string) => (await ask<TestStep[]>('POST', `${at(id)}/test`)).body
export const pauseLine = (id: string, reason: string) => ask('PUT', `${at(id)}/pause`, { body: { reason } })
export const resumeLine = (id: string) => ask('DELETE', `${at(id)}/pause`)

export const listLineNotices = () => read<LineNotice[]>('/hotlines/notices')
export const seeLineNotice = (id: string) => ask('POST', `${at(id)}/notice/seen`)

/** Counts that a caller was told this number; nothing else is kept. */
export const countGuidance = (id: string) => ask('POST', `${at(id)}/guidance`)

export interface DeliveryFilter {
  hotline?: string
  ticket?: string
  states: readonly DeliveryState[]
}

export function listDeliveries(filter: DeliveryFilter, cursor?: string): Promise<Page<Delivery>> {
  const { hotline, ticket, states: state } = filter
  return read(`/deliveries${queryOf({ hotline, ticket, state, cursor, limit: 50 })}`)
}

export const retryDelivery = async (id: string) =>
  (await ask<Delivery>('POST', `/deliveries/${encodeURIComponent(id)}/retry`)).body
