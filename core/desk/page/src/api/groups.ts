import type { Group, GroupOutcome, GroupView, Hint } from '@/contract/group'
import type { AnswerResult, Appeal, Page, TicketState, TicketSummary } from '@/contract/ticket'
import { ask, queryOf, read } from '@/http/http'

const at = (number: string) => `/groups/${encodeURIComponent(number)}`

export function listGroups(waiting: boolean, cursor?: string): Promise<Page<Group>> {
  return read(`/groups${queryOf({ waiting, cursor })}`)
}

export const readGroup = (number: string) => read<GroupView>(at(number))

export function listMembers(number: string, state: TicketState | '', cursor?: string): Promise<Page<TicketSummary>> {
  return read(`${at(number)}/members${queryOf({ state, cursor, limit: 100 })}`)
}

/** Joins tickets to a group or to a ticket; each row ends for itself. */
export async function joinTickets(to: string, tickets: readonly string[]): Promise<GroupOutcome> {
  return (await ask<GroupOutcome>('POST', '/groups', { body: { to, tickets } })).body
}

export async function answerGroup(number: string, result: AnswerResult, text: string): Promise<GroupOutcome> {
  return (await ask<GroupOutcome>('POST', `${at(number)}/answer`, { body: { result, text } })).body
}

export async function leaveGroup(number: string, ticket: string, reason: string): Promise<void> {
  await ask('POST', `${at(number)}/members/${encodeURIComponent(ticket)}/leave`, { body: { reason } })
}

export async function hintsOf(appeal: Appeal, signal?: AbortSignal): Promise<Hint[]> {
  return (await ask<Hint[]>('POST', '/suggestions/duplicates', { body: appeal, signal })).body
}

export const hintsFor = (ticket: string) => read<Hint[]>(`/suggestions/duplicates/${encodeURIComponent(ticket)}`)
