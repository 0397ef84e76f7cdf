/** Channels to citizens and what lies aside; names and shapes are those of org.yihaotong.api.channel. */
import type { LineTrouble } from './hotline'
import type { Caller, Maybe } from './ticket'
import type { Tone } from './tone'

export type ChannelState = 'WELL' | 'UNSET' | 'DOWN' | 'STOPPED'

export interface ChannelStanding {
  id: string
  name: string
  channel: string
  state: ChannelState
  /** Whether the centre fetches from it, so that its connection can be tried. */
  fetched: boolean
  lastLook?: Maybe<string>
  failure?: Maybe<{ at: string; words: string; side?: Maybe<LineTrouble> }>
  traffic: { lastTaken?: Maybe<string>; taken: number; altogether: number; refused: number; aside: number }
}

export function toneOfChannel(state: ChannelState): Tone {
  const tones: Record<ChannelState, Tone> = { WELL: 'good', UNSET: 'warn', DOWN: 'bad', STOPPED: 'plain' }
  return tones[state]
}

export const outcomes = ['OPEN', 'TAKEN', 'DISCARDED', 'EXPIRED'] as const
export type AsideOutcome = (typeof outcomes)[number]

export const publicChannels = ['MAIL', 'SMS'] as const
export type AsideChannel = (typeof publicChannels)[number]

export interface AsideMessage {
  id: string
  channel: AsideChannel
  reason: 'UNREADABLE' | 'TOO_LARGE' | 'EMPTY' | 'FLOOD' | 'REFUSED' | 'SAME_ID'
  at: string
  sender: Caller
  /** What of it is not kept here, and where that lies. */
  original: string
  outcome: AsideOutcome
  settledBy: string
  ticket: string
  note: string
  erasedOn: string
}

export interface AsideStep {
  at: string
  by: string
  name: string
  deed: 'OPENED' | 'TAKEN' | 'DISCARDED'
  note: string
}
