/** The ticket's side of the contract; names and shapes are those of org.yihaotong.api.ticket. */
import type { FinalReply, Oversight, Suspension } from './oversight'

/** What Java calls an Optional: absent or null when empty. */
export type Maybe<T> = T | null | undefined

export const appealTypes = ['CONSULTATION', 'REPORT', 'HELP', 'COMPLAINT', 'SUGGESTION', 'PRAISE'] as const
export type AppealType = (typeof appealTypes)[number]

export const urgencies = ['NORMAL', 'URGENT', 'CRITICAL'] as const
export type Urgency = (typeof urgencies)[number]

export const ticketStates = [
  'DRAFT',
  'TO_DISPATCH',
  'TO_ACKNOWLEDGE',
  'HANDLING',
  'TO_REVIEW',
  'TO_CALL_BACK',
  'CLOSED',
  'ARCHIVED',
  'DIRECT_CLOSED',
  'RETURN_IN_REVIEW',
  'IN_ARBITRATION',
  'SUSPENDED',
  'REDO',
  'NOT_ACCEPTED',
  'TRANSFERRED',
  'JOINED',
  'VOID',
] as const
export type TicketState = (typeof ticketStates)[number]

export const ticketMarks = [
  'RETURN_ASKED',
  'ARBITRATION',
  'EXTENSION_ASKED',
  'ORDER_OPEN',
  'ORDER_ANSWERED',
  'DIFFICULT',
  'CONFERENCE_DUE',
  'FINAL_REPLY',
  'VOID_PROPOSED',
] as const
export type TicketMark = (typeof ticketMarks)[number]

export type ReferralState = 'TO_ACKNOWLEDGE' | 'HANDLING' | 'RETURN_IN_REVIEW' | 'RETURNED' | 'REPLIED' | 'WITHDRAWN'

export type Light = 'GREEN' | 'YELLOW' | 'RED' | 'OVERDUE'
export type ClockKind =
  | 'DISPATCH'
  | 'ACKNOWLEDGE'
  | 'FIRST_CONTACT'
  | 'HANDLE'
  | 'RETURN'
  | 'REVIEW'
  | 'ARBITRATION'
  | 'CALLBACK'
  | 'SUPERVISION'

export const answerResults = ['SOLVED', 'EXPLAINED', 'UNSOLVED'] as const
export type AnswerResult = (typeof answerResults)[number]

export const satisfactions = [
  'VERY_SATISFIED',
  'SATISFIED',
  'FAIRLY_SATISFIED',
  'DISSATISFIED',
  'VERY_DISSATISFIED',
] as const
export type Satisfaction = (typeof satisfactions)[number]

export const nonAcceptanceReasons = [
  'NOT_GOVERNMENT',
  'LEGAL_PROCEDURE',
  'SECRET',
  'ALREADY_DECIDED',
  'UNCLEAR',
  'NUISANCE',
  'OUTSIDE_CITY',
] as const
export type NonAcceptanceReason = (typeof nonAcceptanceReasons)[number]

export const fiveElements = ['who', 'when', 'where', 'cause', 'course'] as const
export type FiveElement = (typeof fiveElements)[number]
export type FiveElements = Record<FiveElement, string>

export interface Caller {
  name: string
  phone: string
  mail?: string
}

export interface Place {
  area: string
  address: string
  lon?: Maybe<number>
  lat?: Maybe<number>
}

export interface Appeal {
  type: AppealType
  urgency: Urgency
  title: string
  content: string
  elements: FiveElements
  place: Place
  matter: string
  fields: Record<string, string>
  caller: Caller
  requester?: Maybe<Caller>
  confidential: boolean
  channel: 'PHONE' | 'WEB' | 'MAIL' | 'SMS' | 'OPEN311' | 'IMPORT' | 'UNIT'
  receivedAt?: Maybe<string>
  /** What the citizen asks for, point by point; a unit answers each. */
  demands: string[]
}

/** A time in which a clock stands still; without an end it still does. */
export interface Pause {
  from: string
  until?: Maybe<string>
  reason: string
}

export interface Deadline {
  kind: ClockKind
  startedAt: string
  due: string
  why: string
  pauses?: Pause[]
  granted?: Maybe<string>
  yellowAt?: string
  redAt?: string
}

export interface Answer {
  result: AnswerResult
  text: string
  handler: string
  contactedCaller: boolean
  at: string
  points: string[]
  signedBy: string
  doubts: string[]
}

export interface ReturnRequest {
  reason: string
  legalBasis: string
  suggestedUnit: string
  askedAt: string
  arbitration?: boolean
  reviewBy?: Maybe<Deadline>
}

export interface ExtensionRequest {
  reason: string
  newDue: string
  askedAt: string
}

/** An extension that was granted. */
export interface Extension {
  oldDue: string
  newDue: string
  reason: string
  by: string
  at: string
}

export interface Referral {
  no: number
  unit: string
  lead: boolean
  state: ReferralState
  round: number
  reason: string
  dispatchedAt: string
  acknowledgedAt?: Maybe<string>
  acknowledgeBy?: Maybe<Deadline>
  handleBy: Deadline
  answer?: Maybe<Answer>
  returnRequest?: Maybe<ReturnRequest>
  extensionRequest?: Maybe<ExtensionRequest>
  holder?: Maybe<string>
  contactBy?: Maybe<Deadline>
  contactedAt?: Maybe<string>
  returnBy?: Maybe<Deadline>
  bound: boolean
  returnsRefused: number
  extensions: Extension[]
  earlierAnswers: Answer[]
  overdueAt?: Maybe<string>
}

export interface Callback {
  contacted: boolean
  resolved?: Maybe<boolean>
  result?: Maybe<Satisfaction>
  attitude?: Maybe<Satisfaction>
  speed?: Maybe<Satisfaction>
  note: string
  by: string
  at: string
}

export interface Ticket {
  number: string
  version: number
  state: TicketState
  appeal: Appeal
  round: number
  acceptedAt: string
  acceptedBy: string
  referrals: Referral[]
  clock?: Maybe<Deadline>
  directAnswer?: Maybe<{ text: string; knowledgeItem?: Maybe<string>; reason: string }>
  callbacks: Callback[]
  voidProposal?: Maybe<{ by: string; reason: string; at: string }>
  endNote: string
  endedAt?: Maybe<string>
  group?: Maybe<string>
  suspension?: Maybe<Suspension>
  oversight: Oversight
  finalReply?: Maybe<FinalReply>
  groupAnswer?: Maybe<Answer>
}

export interface TicketSummary {
  number: string
  version: number
  state: TicketState
  type: AppealType
  urgency: Urgency
  title: string
  leadUnit?: Maybe<string>
  clock?: Maybe<Deadline>
  round: number
  confidential: boolean
  acceptedAt: string
  group?: Maybe<string>
  supervision: number
  difficult: boolean
}

export interface TicketEvent {
  ticket: string
  seq: number
  at: string
  by: string
  kind: string
  unit?: Maybe<string>
  before: TicketState
  after: TicketState
  detail: Record<string, string>
}

export const centreVerbs = [
  'HandleDirectly',
  'SendAnswer',
  'RefuseAcceptance',
  'TransferCall',
  'Dispatch',
  'DecideReturn',
  'DecideExtension',
  'Urge',
  'ReviewReply',
  'CallBack',
  'Redo',
  'Close',
  'Archive',
  'ProposeVoid',
  'ConfirmVoid',
  'RejectVoid',
  'Redispatch',
  'OpenArbitration',
  'Arbitrate',
  'Suspend',
  'Resume',
  'CallAgain',
  'IssueSupervision',
  'CloseSupervision',
  'HoldConference',
  'Escalate',
  'OrderFinalReply',
  'SendCallbackLink',
] as const
export const unitVerbs = [
  'Acknowledge',
  'ReportProgress',
  'Reply',
  'RequestReturn',
  'RequestExtension',
  'NoteContact',
  'PassDown',
  'TakeBack',
  'RequestArbitration',
  'AnswerSupervision',
] as const
export type CentreVerb = (typeof centreVerbs)[number]
export type UnitVerb = (typeof unitVerbs)[number]
export type Verb = CentreVerb | UnitVerb

/** Something the signed-in person may do with a ticket now. */
export interface Action {
  verb: Verb
  referral?: Maybe<number>
  likely: boolean
}

export interface Suggestion {
  unit: string
  coUnits: string[]
  score: number
  reason: string
}

export interface Identity {
  caller: Caller
  requester?: Maybe<Caller>
}

export interface Page<T> {
  items: T[]
  next?: Maybe<string>
}
