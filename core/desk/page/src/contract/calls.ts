/** Units' call records; names and shapes are those of org.yihaotong.api.calls. */
import type { Maybe } from './ticket'

export interface CallRecord {
  callId: string
  direction: 'IN' | 'OUT'
  number: string
  caller: string
  callee: string
  startedAt: string
  answeredAt?: Maybe<string>
  endedAt: string
  result: 'ANSWERED' | 'ABANDONED' | 'BUSY' | 'NO_AGENT' | 'TRANSFERRED'
  orderNo: string
  satisfaction?: Maybe<number>
}

export interface StoredCall {
  hotline: string
  record: CallRecord
  receivedAt: string
  corrections: number
  /** Its numbers had been kept as long as the rules say. */
  erasedAt?: Maybe<string>
}

export const asideStates = ['OPEN', 'TAKEN', 'DISMISSED'] as const
export type AsideState = (typeof asideStates)[number]

/** A row of call records that was put aside. */
export interface AsideRow {
  id: string
  hotline: string
  key: string
  reason: string
  row: string
  readable: boolean
  state: AsideState
  since: string
  note: string
  /** What stood in it had been kept as long as the rules say. */
  erasedAt?: Maybe<string>
}

/** What a unit says of a day, and what is here. */
export interface DayCount {
  hotline: string
  day: string
  told: number
  counted: number
  toldAt: string
}

export interface FeedStanding {
  hotline: string
  name: string
  expected?: Maybe<string>
  last?: Maybe<string>
  missing: boolean
  today: number
  yesterday: number
  aside: number
  /** What a file of records looks like that is uploaded by hand; none where the line takes no file. */
  file?: Maybe<string>
}

/** What became of a file of call records. */
export interface FileReport {
  taken: number
  corrected: number
  known: number
  aside: number
  /** The first of those that were put aside. */
  rows: FileRow[]
}

export interface FileRow {
  key: string
  reason: string
}
