/** The dispatch catalogue and the reviewer's view; names and shapes are those of org.yihaotong.api.dispatch. */
import type { Deadline, Maybe, ReferralState, ReturnRequest, TicketState } from './ticket'

/** 派单目录的一条 */
export interface CatalogueEntry {
  /** Its number for life; 0 as long as it is new. */
  no: number
  matter: string
  area: string
  leadUnit: string
  coUnits: string[]
  note: string
}

export interface CatalogueHead {
  version: number
  effectiveFrom: string
  writtenAt: string
  writtenBy: string
  note: string
}

export interface CatalogueView {
  edition: CatalogueHead
  entries: CatalogueEntry[]
}

export interface CatalogueDifference {
  added: CatalogueEntry[]
  changed: { before: CatalogueEntry; after: CatalogueEntry }[]
  removed: CatalogueEntry[]
}

export interface CatalogueReport {
  version: number
  entries: CatalogueEntry[]
  faults: { row: number; column: string; message: string }[]
  difference: CatalogueDifference
}

/** 派单、退单与裁定经过的一步 */
export interface ReturnStep {
  ticket: string
  at: string
  kind: string
  unit: string
  by: string
  words: string
  legalBasis: string
}

export interface ReturnReview {
  ticket: string
  referral: number
  unit: string
  request?: Maybe<ReturnRequest>
  decideBy?: Maybe<Deadline>
  returnBy?: Maybe<Deadline>
  bound: boolean
  edition: number
  lines: CatalogueEntry[]
  passedOn: number
  stations: {
    referral: number
    unit: string
    lead: boolean
    from: string
    state: ReferralState
    refused: number
    reason: string
  }[]
  course: ReturnStep[]
  precedents: {
    since: string
    tickets: number
    more: boolean
    handled: { unit: string; tickets: number }[]
    latest: { ticket: string; title: string; unit?: Maybe<string>; state: TicketState; acceptedAt: string }[]
    requested: number
    accepted: number
    refused: number
    arbitrated: number
    opinions: ReturnStep[]
  }
  rate: { unit: string; since: string; dispatched: number; requested: number; accepted: number }
}
