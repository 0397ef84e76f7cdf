import type { CallbackScript, CallbackStage, CallbackTask, LinkResult, TicketNotice } from '@/contract/callback'
import type { Page } from '@/contract/ticket'
import { ask, queryOf, read } from '@/http/http'

const pageSize = 50
const noticesOf = (ticket: string) => `/tickets/${encodeURIComponent(ticket)}/notices`

export const listCallbacks = (stage: readonly CallbackStage[], cursor?: string) =>
  read<Page<CallbackTask>>(`/callbacks${queryOf({ stage, cursor, limit: pageSize })}`)
export const readScript = (number: string) => read<CallbackScript>(`/callbacks/${encodeURIComponent(number)}`)
export const readNotices = (ticket: string) => read<TicketNotice[]>(noticesOf(ticket))

export async function sendLinks(tickets: readonly string[]): Promise<LinkResult[]> {
  return (await ask<LinkResult[]>('POST', '/callbacks/links', { body: { tickets } })).body
}

export async function resendNotice(ticket: string, id: string): Promise<TicketNotice> {
  return (await ask<TicketNotice>('POST', `${noticesOf(ticket)}/${encodeURIComponent(id)}/resend`)).body
}
