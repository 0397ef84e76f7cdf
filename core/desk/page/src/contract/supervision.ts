/** Supervision across tickets; names and shapes are those of org.yihaotong.api.supervision. */
import type { Deadline, Maybe } from './ticket'

export const orderStates = ['OPEN', 'ANSWERED', 'CLOSED'] as const
export type OrderState = (typeof orderStates)[number]

export interface OrderSummary {
  number: string
  ticket: string
  title: string
  unit: string
  level: number
  state: OrderState
  rule: string
  issuedAt: string
  due: Deadline
}

export interface OrderCounts {
  open: number
  overdue: number
  answered: number
  level1: number
  level2: number
  level3: number
}

/** 通报 */
export interface Circular {
  number: string
  title: string
  text: string
  level: number
  units: string[]
  tickets: string[]
  issuedBy: string
  issuedAt: string
  withdrawal?: Maybe<{ reason: string; by: string; at: string }>
  read: boolean
  readers: number
}

export interface CircularDraft {
  title: string
  text: string
  level: number
  units: string[]
  tickets: string[]
}

export interface CircularReceipt {
  unit: string
  by: string
  at: string
}
