import type { Delivery } from '@/contract/hotline'
import type {
  Action,
  Appeal,
  AppealType,
  Identity,
  Page,
  Suggestion,
  Ticket,
  TicketEvent,
  TicketMark,
  TicketState,
  TicketSummary,
  Urgency,
  Verb,
} from '@/contract/ticket'
import { ask, queryOf, read } from '@/http/http'

/** A ticket as its page needs it: with what the person may do now, and how far each delivery got. */
export interface TicketView {
  ticket: Ticket
  actions: Action[]
  deliveries: Delivery[]
  now: string
}

export interface TicketFilter {
  states: readonly TicketState[]
  types: readonly AppealType[]
  urgencies: readonly Urgency[]
  unit?: string
  text?: string
  area?: string
  /** Accepted on this day or later. */
  from?: string
  until?: string
  mine?: boolean
  marks?: readonly TicketMark[]
  order: 'TIME_LEFT' | 'NEWEST'
}

const pageSize = 50
const at = (number: string) => `/tickets/${encodeURIComponent(number)}`

export function listTickets(filter: TicketFilter, cursor?: string): Promise<Page<TicketSummary>> {
  const { states: state, types: type, urgencies: urgency, marks: mark, ...others } = filter
  return read(`/tickets${queryOf({ state, type, urgency, mark, ...others, cursor, limit: pageSize })}`)
}

/** Where the browser fetches the whole list as a file; it is saved, not shown. */
export function exportAddress(filter: TicketFilter, format: 'csv' | 'xlsx'): string {
  const { states: state, types: type, urgencies: urgency, marks: mark, ...others } = filter
  return `/api/tickets/export${queryOf({ state, type, urgency, mark, ...others, format })}`
}

/** A unit's worklist, the most urgent first. */
export function listReferrals(states: readonly string[], cursor?: string): Promise<Page<TicketSummary>> {
  return read(`/referrals${queryOf({ state: states, cursor, limit: pageSize })}`)
}

export const countTickets = () => read<Partial<Record<TicketState, number>>>('/tickets/counts')
export const countMarks = () => read<Partial<Record<TicketMark, number>>>('/tickets/marks')
export const readTicket = (number: string) => read<TicketView>(at(number))
export const readEvents = (number: string) => read<TicketEvent[]>(`${at(number)}/events`)

export async function accept(appeal: Appeal, idempotencyKey: string): Promise<TicketView> {
  return (await ask<TicketView>('POST', '/tickets', { body: appeal, idempotencyKey })).body
}

export async function perform(ticket: Ticket, verb: Verb, command: object): Promise<TicketView> {
  const path = `${at(ticket.number)}/commands/${verb}`
  return (await ask<TicketView>('POST', path, { body: command, ifMatch: `"${ticket.version}"` })).body
}

export async function unmask(number: string, reason: string): Promise<Identity> {
  return (await ask<Identity>('POST', `${at(number)}/unmask`, { body: { reason } })).body
}

export async function suggest(appeal: Appeal, signal?: AbortSignal): Promise<Suggestion[]> {
  return (await ask<Suggestion[]>('POST', '/suggestions', { body: appeal, signal })).body
}
