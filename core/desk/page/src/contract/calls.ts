/** Call records of units and switches; names and shapes are those of org.yihaotong.api.calls. */
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

export const recordSources = ['UNIT', 'SWITCH'] as const
export type RecordSource = (typeof recordSources)[number]

/** Who wrote a record down: the line's unit, or a switch. */
export interface Origin {
  source: string
  call: string
  seq: string
}

export interface StoredCall {
  origin: Origin
  /** The tickets beside the call that the centre heard. */
  tickets: string[]
  hotline: string
  record: CallRecord
  receivedAt: string
  corrections: number
  /** Its numbers had been kept as long as the rules say. */
  erasedAt?: Maybe<string>
}

/** The switch that wrote the record; none if it is the unit's own. */
export const switchOf = (call: StoredCall): string => /^switch:(.+)/.exec(call.origin.source)?.[1] ?? ''

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

/** What one side counts of a day: `heard:` and `switch:` with a switch's id, or `unit`. */
export interface Tally {
  side: string
  offered: number
  answered: number
  abandoned: number
  talkSeconds: number
}

/** A line's day as all sides count it; no difference: they say the same. */
export interface Reconciliation {
  hotline: string
  day: string
  tallies: Tally[]
  differences: string[]
  reasons: string[]
  at: string
}

export const tallyOf = (day: Reconciliation, side: string) =>
  day.tallies.filter((tally) => tally.side.split(':')[0] === side)

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
  /** The switch whose records they are; none: the unit's own. */
  switchId?: Maybe<string>
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
