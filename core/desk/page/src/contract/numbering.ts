/** Numbers and switches; names and shapes are those of org.yihaotong.api.numbering. */
import type { Maybe } from './ticket'

export const destinations = ['CENTRE', 'ANNOUNCED', 'PARALLEL', 'UNIT', 'EMERGENCY', 'GUIDED'] as const
export type Destination = (typeof destinations)[number]

export interface NumberRoute {
  number: string
  line: string
  name: string
  destination: Destination
  alias: boolean
  /** From when on it is dead. */
  ends?: Maybe<string>
  announcement: string
  seatQueue: string
}

export interface PlanStanding {
  id: string
  name: string
  /** Checksums: what it should have, and what it has. */
  planned: string
  present: string
  trouble: string
}

export interface SwitchPreview {
  id: string
  checksum: string
  difference: string
}

export interface SwitchChange {
  id: string
  at: string
  login: string
  who: string
  switchId: string
  deed: 'APPLIED' | 'ROLLED_BACK'
  before: string
  after: string
  reason: string
  trouble: string
}

export const isCurrent = (one: PlanStanding) => one.planned !== '' && one.planned === one.present

/** Enough of a checksum to know it by. */
export const brief = (checksum: string) => checksum.slice(0, 12) || '—'
