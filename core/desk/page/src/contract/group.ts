/** Same-matter groups; names and shapes are those of org.yihaotong.api.group. */
import type { Answer, Maybe, TicketState, TicketSummary } from './ticket'

export interface Group {
  number: string
  version: number
  title: string
  /** The ticket that is really handled. */
  head: string
  openedAt: string
  openedBy: string
  waiting: boolean
  answer?: Maybe<Answer>
}

export interface GroupCount {
  states: Partial<Record<TicketState, number>>
  tickets: number
  calledBack: number
  satisfied: number
}

export type GroupAction = 'JOIN' | 'LEAVE' | 'ANSWER'

export interface GroupView {
  group: Group
  head: TicketSummary
  count: GroupCount
  actions: GroupAction[]
}

export interface MemberResult {
  ticket: string
  outcome: 'DONE' | 'REFUSED' | 'STALE'
  message: string
}

export interface GroupOutcome {
  group?: Maybe<Group>
  rows: MemberResult[]
  waiting: number
}

/** A ticket that may be about the same thing; never shows who called. */
export interface Hint {
  ticket: string
  title: string
  state: TicketState
  acceptedAt: string
  leadUnit?: Maybe<string>
  group?: Maybe<string>
  score: number
  reasons: string[]
  offer: 'JOIN' | 'CALL_AGAIN'
}
