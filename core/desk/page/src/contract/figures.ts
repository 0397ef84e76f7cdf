/** Figures of the telephone; names and shapes are those of org.yihaotong.api.callcentre. */

export const steps = ['QUARTER_HOUR', 'HALF_HOUR', 'HOUR', 'DAY'] as const
export type Step = (typeof steps)[number]

/** Durations are sums over all answered calls, as Java writes them. */
export interface CallFigures {
  from: string
  before: string
  offered: number
  answered: number
  inTime: number
  abandoned: number
  shortAbandoned: number
  blocked: number
  unanswered: number
  waited: string
  talked: string
  occupied: string
  staffed: string
  gap: boolean
}

export interface FigureView {
  figures: CallFigures
  quick: number
  connected: number
  occupancy: number
}

/** A time of which nobody heard what happened at a switch. */
export interface Unheard {
  provider: string
  from: string
  before: string
  why: string
}

/** By which rules is counted; the rest of the rule book does not matter here. */
export interface CountingRules {
  answerSeconds: number
  answerTarget: number
  connectTarget: number
  waitFromOffer: boolean
  shortAbandonSeconds: number
  countLosers: boolean
  wrapUpSeconds: number
}

/** How a seated line's calls came: by its own number, or through 12345 and rung at its seats. */
export interface SplitFigures {
  hotline: string
  name: string
  own: {
    offered: number
    answered: number
    inTime: number
    abandoned: number
    atSeats: number
    waited: string
    talked: string
  }
  through: {
    offered: number
    answered: number
    inTime: number
    consulted: number
    elsewhere: number
    returned: number
    waited: string
    talked: string
  }
}

export interface StaffingRow {
  seats: number
  inTime: number
  waitSeconds: number
  occupancy: number
}

export interface Staffing {
  load: number
  needed: number
  rows: StaffingRow[]
}
