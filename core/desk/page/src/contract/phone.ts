/** The telephone's side of the contract; names and shapes are those of org.yihaotong.api.callcentre. */
import type { Maybe } from './ticket'

export type AgentState =
  | 'SIGNED_OUT'
  | 'IDLE'
  | 'RINGING'
  | 'TALKING'
  | 'HOLDING'
  | 'CONSULTING'
  | 'CONFERENCE'
  | 'WRAP_UP'
  | 'BUSY'
  | 'BREAK'
  | 'OUTBOUND'
  | 'UNREACHABLE'

export type CallStage =
  | 'OFFERED'
  | 'QUEUED'
  | 'RINGING'
  | 'TALKING'
  | 'HELD'
  | 'CONSULTING'
  | 'CONFERENCE'
  | 'TRANSFERRING'
  | 'HANDED_OVER'
  | 'ENDED'

export type Capability =
  | 'SIGN_IN'
  | 'STATE'
  | 'DIAL'
  | 'ANSWER'
  | 'HOLD'
  | 'HANGUP'
  | 'CONSULT'
  | 'ATTENDED_TRANSFER'
  | 'BLIND_TRANSFER'
  | 'CONFERENCE'
  | 'SURVEY'
  | 'RECORDING'
  | 'SNAPSHOT'

export const callFates = ['OPEN', 'ANSWERED', 'ABANDONED', 'BLOCKED'] as const
export type CallFate = (typeof callFates)[number]

export interface Leg {
  id: string
  seat: string
  agent: string
  /** Of whoever sat there; empty: the centre's own. */
  unit?: string
  ringingAt?: Maybe<string>
  answeredAt?: Maybe<string>
  endedAt?: Maybe<string>
  cause?: Maybe<string>
}

export interface HandOver {
  target: string
  how: 'BLIND' | 'ATTENDED' | 'CONFERENCE'
  startedAt: string
  endedAt?: Maybe<string>
  failure?: Maybe<string>
  backInQueue: boolean
}

export interface Call {
  /** `<switch>/<its id of the call>` */
  id: string
  provider: string
  direction: 'IN' | 'OUT'
  caller: string
  dialled: string
  hotline?: Maybe<string>
  offeredAt: string
  queuedAt?: Maybe<string>
  answeredAt?: Maybe<string>
  agent: string
  endedAt?: Maybe<string>
  stage: CallStage
  fate: CallFate
  waited: string
  talked: string
  held: string
  queue: string
  dropped: boolean
  legs: Leg[]
  handOvers: HandOver[]
  score?: Maybe<number>
  inferred: boolean
}

export interface AgentSession {
  login: string
  name: string
  unit?: Maybe<string>
  provider: string
  seat: string
  chosen: AgentState
  reason: string
  since: string
  until?: Maybe<string>
  trouble: string
}

export interface SeatView {
  session: AgentSession
  state: AgentState
  since: string
  calls: Call[]
}

export interface SwitchStanding {
  id: string
  name: string
  vendor: string
  version: string
  capabilities: Capability[]
  /** Whether somebody has said where it is; one that is not is nobody's trouble. */
  configured: boolean
  up: boolean
  trouble: string
  /** Unknown until the switch has said it. */
  waiting?: number
}

export interface OwnSeat {
  seat?: Maybe<SeatView>
  busyReasons: string[]
  breakReasons: string[]
  wrapUpSeconds: number
  switches: SwitchStanding[]
}

export interface Presence {
  hotline: string
  name: string
  number: string
  idle: number
  signedIn: number
}

export type PhoneVerb =
  | 'ANSWER'
  | 'HOLD'
  | 'RESUME'
  | 'HANGUP'
  | 'CONSULT'
  | 'COMPLETE_TRANSFER'
  | 'CANCEL_CONSULT'
  | 'CONFERENCE'
  | 'CONFERENCE_AND_LEAVE'
  | 'BLIND_TRANSFER'
  | 'TO_SURVEY'
  | 'DIAL'

export interface SentCommand {
  id: string
  state: 'SENT' | 'DONE' | 'FAILED' | 'TIMED_OUT' | 'REJECTED'
  why: string
}

/** That a call changed, and at whose seats it is. */
export interface CallNews {
  call: string
  agents: string[]
}

/** The citizen's number: who called, or was called. */
export const citizenOf = (call: Call) => (call.direction === 'IN' ? call.caller : call.dialled)
