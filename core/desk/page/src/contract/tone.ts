import type { DeliveryState, LineStatus } from './hotline'
import type { ReferralState, TicketState } from './ticket'

/** How a state looks: waited for, well, watched, wrong, or none of these. */
export type Tone = 'plain' | 'wait' | 'good' | 'warn' | 'bad'

export function toneOfTicket(state: TicketState): Tone {
  switch (state) {
    case 'TO_DISPATCH':
    case 'TO_ACKNOWLEDGE':
    case 'HANDLING':
    case 'TO_REVIEW':
    case 'TO_CALL_BACK':
      return 'wait'
    case 'RETURN_IN_REVIEW':
    case 'IN_ARBITRATION':
    case 'SUSPENDED':
    case 'REDO':
      return 'warn'
    case 'CLOSED':
    case 'DIRECT_CLOSED':
      return 'good'
    default:
      return 'plain'
  }
}

export function toneOfReferral(state: ReferralState): Tone {
  if (state === 'REPLIED') return 'good'
  if (state === 'RETURN_IN_REVIEW') return 'warn'
  return state === 'RETURNED' || state === 'WITHDRAWN' ? 'plain' : 'wait'
}

export function toneOfDelivery(state: DeliveryState): Tone {
  const tones: Record<DeliveryState, Tone> = {
    QUEUED: 'wait',
    SENT: 'wait',
    ACKNOWLEDGED: 'good',
    FAILED: 'warn',
    DEAD: 'bad',
    CANCELLED: 'plain',
  }
  return tones[state]
}

export function toneOfLine(status: LineStatus): Tone {
  const tones: Record<LineStatus, Tone> = {
    INITIALISING: 'plain',
    ONLINE: 'good',
    DEGRADED: 'warn',
    OFFLINE: 'bad',
    PAUSED: 'warn',
    ABSENT: 'bad',
  }
  return tones[status]
}
