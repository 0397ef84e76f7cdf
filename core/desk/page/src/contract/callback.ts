import type { Maybe, TicketSummary } from './ticket'

/** Callbacks and notices, as core/api says them. */

export const callbackStages = ['UNHAPPY', 'FRESH', 'UNREACHED', 'HAPPY'] as const
export type CallbackStage = (typeof callbackStages)[number]
export type CallbackStep = 'CALL' | 'CALL_LATER' | 'SEND_LINK' | 'AWAIT_RATING' | 'REDO' | 'CLOSE'

export interface CallbackTask {
  ticket: TicketSummary
  stage: CallbackStage
  attempts: number
  lastAt?: Maybe<string>
  linkAt?: Maybe<string>
  step: CallbackStep
  next: string
}

export interface CallbackScript {
  task: CallbackTask
  answers: { unit: string; text: string }[]
  questions: string[]
}

export interface LinkResult {
  ticket: string
  promised: boolean
  refusal: string
}

export type NoticeKind = 'EXTENDED' | 'SUSPENDED' | 'CALLBACK_LINK' | 'GROUP_ANSWER' | 'ANSWER'

export interface TicketNotice {
  id: string
  ticket: string
  kind: NoticeKind
  state: 'WAITING' | 'SENT' | 'NOT_SENT'
  createdAt: string
  attempts: number
  nextTry?: Maybe<string>
  sentAt?: Maybe<string>
  reason: string
}
