import type { Role } from '@/contract/people'
import type { TicketMark, TicketState } from '@/contract/ticket'

/** One part of what waits for somebody: tickets in a state, or with a mark. */
export interface View {
  id: string
  state?: TicketState
  mark?: TicketMark
}

const ofState = (state: TicketState): View => ({ id: state, state })
const ofMark = (mark: TicketMark): View => ({ id: mark, mark })

/** What each role has to look after, the pressing things first; as Worklists of the engine. */
const byRole: Partial<Record<Role, readonly View[]>> = {
  AGENT: [ofState('TO_DISPATCH')],
  REMOTE_SEAT: [ofState('TO_DISPATCH')],
  SHIFT_LEADER: [ofState('TO_DISPATCH'), ofMark('VOID_PROPOSED')],
  DISPATCHER: [ofState('TO_DISPATCH'), ofMark('RETURN_ASKED'), ofMark('EXTENSION_ASKED'), ofState('TO_REVIEW')],
  SUPERVISOR: [
    ofMark('ARBITRATION'),
    ofMark('RETURN_ASKED'),
    ofMark('EXTENSION_ASKED'),
    ofMark('CONFERENCE_DUE'),
    ofMark('VOID_PROPOSED'),
    ofState('TO_REVIEW'),
  ],
  CALLBACK_CLERK: [ofState('TO_CALL_BACK'), ofState('CLOSED'), ofState('DIRECT_CLOSED')],
  CITY_LEADER: [ofMark('DIFFICULT')],
  UNIT_CLERK: [ofMark('FINAL_REPLY')],
  UNIT_LEADER: [ofMark('FINAL_REPLY')],
}

/** The views of somebody with these roles, each once. */
export function viewsOf(roles: readonly Role[]): View[] {
  const all = roles.flatMap((role) => byRole[role] ?? [])
  return [...new Map(all.map((view) => [view.id, view])).values()]
}

export interface Counts {
  states: Partial<Record<TicketState, number>>
  marks: Partial<Record<TicketMark, number>>
}

export function countOf(view: View, counts: Counts): number {
  return (view.mark ? counts.marks[view.mark] : view.state && counts.states[view.state]) ?? 0
}
