import type { AgentState, Call, OwnSeat, PhoneVerb, Presence, SeatView, SentCommand } from '@/contract/phone'
import type { Page, TicketSummary } from '@/contract/ticket'
import { ask, queryOf, read } from '@/http/http'

/** A call's name has its switch before the slash, and anything behind it. */
function at(call: string): string {
  const slash = call.indexOf('/')
  return `/phone/calls/${call.slice(0, slash)}/${encodeURIComponent(call.slice(slash + 1))}`
}

export interface PhoneCallsFilter {
  agent?: string | undefined
  hotline?: string | undefined
  fate?: string | undefined
  since?: string | undefined
  before?: string | undefined
}

export const readOwnSeat = () => read<OwnSeat>('/seats/mine')
export const readOwnCalls = () => read<Call[]>('/phone/mine')
export const readBoard = () => read<SeatView[]>('/seats')
export const readPresence = () => read<Presence[]>('/seats/presence')
export const signOn = async (seat: string, provider?: string) =>
  (await ask<SeatView>('POST', '/seats/mine', { body: { seat, provider } })).body
export const signOff = () => ask('DELETE', '/seats/mine')
export const chooseState = async (state: AgentState, reason: string) =>
  (await ask<SeatView>('PUT', '/seats/mine/state', { body: { state, reason } })).body

export const readCall = (call: string) => read<Call>(at(call))
export const readEarlier = (call: string) => read<TicketSummary[]>(`${at(call)}/earlier`)
export const linkTicket = (call: string, ticket: string) =>
  ask('PUT', `${at(call)}/tickets/${encodeURIComponent(ticket)}`)
export const listPhoneCalls = (filter: PhoneCallsFilter, cursor?: string) =>
  read<Page<Call>>(`/phone/calls${queryOf({ ...filter, cursor, limit: 50 })}`)
export const readCallTickets = (call: string) => read<string[]>(`${at(call)}/tickets`)
export const readTicketCalls = (ticket: string) => read<Call[]>(`/phone/tickets/${encodeURIComponent(ticket)}`)

/** The id makes a repeat harmless. */
export const performAt = async (id: string, verb: PhoneVerb, call?: string, target?: string) =>
  (await ask<SentCommand>('POST', '/phone/commands', { body: { id, verb, call, target }, idempotencyKey: id })).body
export const readCommand = (id: string) => read<SentCommand>(`/phone/commands/${encodeURIComponent(id)}`)
