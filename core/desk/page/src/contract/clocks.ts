import type { Deadline, Maybe, Referral, ReferralState } from './ticket'

/** The unit's clocks that run, or stand still, in this state; as Referral.clocks. */
export function clocksOf(referral: Referral): Deadline[] {
  const contact = referral.contactedAt ? undefined : referral.contactBy
  const all: Record<ReferralState, Maybe<Deadline>[]> = {
    TO_ACKNOWLEDGE: [referral.acknowledgeBy, contact, referral.handleBy],
    HANDLING: [contact, referral.handleBy],
    RETURN_IN_REVIEW: [contact, referral.handleBy],
    REPLIED: [],
    RETURNED: [],
    WITHDRAWN: [],
  }
  return all[referral.state].filter((clock): clock is Deadline => !!clock)
}
