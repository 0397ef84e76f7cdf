import type { Maybe } from './ticket'

/** Numbers that are not put through, as org.yihaotong.api.callcentre says them. */

export const nuisanceStates = ['PROPOSED', 'IN_FORCE', 'REFUSED', 'LIFTED'] as const
export type NuisanceState = (typeof nuisanceStates)[number]

export interface NuisanceCaller {
  id: string
  /** Masked for those who may not see it. */
  number: string
  reason: string
  state: NuisanceState
  proposedBy: string
  proposedAt: string
  decidedBy: string
  decidedAt?: Maybe<string>
  /** The first moment at which it is not in force any more. */
  until: string
  version: number
}
