import type { Maybe } from './ticket'

/** Citizens to be called back, as org.yihaotong.api.callcentre says them. */

export type MissedState = 'OPEN' | 'REACHED' | 'NOT_REACHED' | 'CAME_THROUGH'

export interface MissedCall {
  id: string
  /** Masked for those who may not see it. */
  number: string
  hotline?: Maybe<string>
  /** The last call that was given up. */
  call: string
  tries: number
  state: MissedState
  since: string
  settledAt?: Maybe<string>
  settledBy: string
  note: string
  version: number
}
