/** How the centre presses a ticket on; names and shapes are those of org.yihaotong.api.ticket. */
import type { Deadline, Maybe, Ticket } from './ticket'

export const levels = ['1', '2', '3'] as const

/** 督办单 */
export interface SupervisionOrder {
  number: string
  level: number
  unit: string
  reason: string
  /** The automatic rule that issued it; empty: a person did. */
  rule: string
  issuedAt: string
  issuedBy: string
  due: Deadline
  feedback?: Maybe<{ text: string; by: string; at: string }>
  closing?: Maybe<{ note: string; by: string; at: string }>
}

/** 会商 */
export interface Conference {
  participants: string
  minutes: string
  by: string
  at: string
}

/** 疑难工单 */
export interface DifficultCase {
  since: string
  why: string
  level: number
  conferences: Conference[]
}

export interface Oversight {
  orders: SupervisionOrder[]
  difficultCase?: Maybe<DifficultCase>
  urges: number
  repeatCalls: number
}

/** 挂起 */
export interface Suspension {
  reason: string
  from: string
  until: string
  by: string
}

/** 最终答复 */
export interface FinalReply {
  reason: string
  orderedBy: string
  orderedAt: string
}

export const isOpen = (order: SupervisionOrder) => !order.closing
export const isUnanswered = (order: SupervisionOrder) => !order.closing && !order.feedback

/** The highest level of an open order; 0 without one. */
export function levelOf(oversight: Oversight): number {
  return Math.max(0, ...oversight.orders.filter(isOpen).map((order) => order.level))
}

/** How often units passed it on: returns that were accepted, and returns that were refused; as Ticket.returns. */
export function timesReturned(ticket: Ticket): number {
  return ticket.referrals.reduce((sum, one) => sum + one.returnsRefused + Number(one.state === 'RETURNED'), 0)
}
