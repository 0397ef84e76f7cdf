/** Lines and deliveries; names and shapes are those of org.yihaotong.api.hotline and .delivery. */
import type { Maybe } from './ticket'

export const methods = ['MERGED', 'SEATED', 'LINKED', 'TRANSFERRED', 'GUIDED'] as const
export type Method = (typeof methods)[number]

export type LineStatus = 'INITIALISING' | 'ONLINE' | 'DEGRADED' | 'OFFLINE' | 'PAUSED' | 'ABSENT'

export type LineTrouble = 'COMMUNICATION' | 'AUTHENTICATION' | 'CONFIGURATION' | 'ADAPTER'

/** A field the unit wants asked at intake. */
export interface ExtraField {
  name: string
  label: string
  required: boolean
  pattern: string
  help: string
}

export interface Hotline {
  id: string
  name: string
  numbers: string[]
  aliases: string[]
  method: Method
  phase: number
  organization: string
  matters: string[]
  areas: string[]
  fields: ExtraField[]
  announcement: string
  seatQueue: string
  terms: LineTerms
}

/** On which terms a line joined. */
export interface LineTerms {
  clocks: { kind: string; limit: { amount: number; span: string } }[]
  transitionBegins?: Maybe<string>
  parallel: boolean
  callFeed?: Maybe<string>
}

/** The six months of a merged number. */
export interface Transition {
  begins: string
  ends: string
  daysLeft: number
}

export interface Line {
  hotline: Hotline
  status: LineStatus
  detail: string
  waiting: number
  dead: number
  oldestWaiting?: Maybe<string>
  lastSuccess?: Maybe<string>
  version?: Maybe<string>
  trouble?: Maybe<LineTrouble>
  transition?: Maybe<Transition>
}

/** A line that paused itself, until somebody resumes it. */
export interface LineNotice {
  hotline: string
  name: string
  text: string
  at: string
  /** It stands until it is over; nobody puts it away. */
  lasting: boolean
}

export interface TestStep {
  name: string
  passed: boolean
  detail: string
  trouble?: Maybe<LineTrouble>
}

export const deliveryStates = ['QUEUED', 'SENT', 'ACKNOWLEDGED', 'FAILED', 'DEAD', 'CANCELLED'] as const
export type DeliveryState = (typeof deliveryStates)[number]

export interface Delivery {
  id: string
  kind: 'ORDER' | 'URGE' | 'WITHDRAWAL' | 'DECISION' | 'AMENDMENT'
  hotline: string
  ticket: string
  referral: number
  orderNo: string
  version: number
  state: DeliveryState
  attempts: number
  createdAt: string
  nextTry?: Maybe<string>
  sentAt?: Maybe<string>
  acknowledgedAt?: Maybe<string>
  backOfficeNumber: string
  reason: string
}
