/** What the knowledge base is asked for, and pairs of items; names and shapes are those of org.yihaotong.api.knowledge. */
import type { Deadline, Maybe } from './ticket'
import type { Tone } from './tone'

export type KnowledgeTaskKind = 'CORRECTION' | 'MISSING' | 'COMPARISON'
export type KnowledgeTaskState = 'OPEN' | 'IN_REVIEW' | 'DONE' | 'DECLINED'
export type KnowledgeTaskVerb = 'ANSWER' | 'LINK' | 'REFUSE' | 'CONFIRM_REFUSAL' | 'DENY_REFUSAL' | 'HAND_OVER'

export const taskQueues = ['OPEN', 'OVERDUE', 'CENTRE', 'IN_REVIEW', 'ENDED', 'MINE', 'RESULTS'] as const
export type KnowledgeTaskQueue = (typeof taskQueues)[number]

export interface KnowledgeTask {
  id: string
  kind: KnowledgeTaskKind
  state: KnowledgeTaskState
  unit?: Maybe<string>
  item?: Maybe<string>
  version: number
  title: string
  words: string
  askedBy: string
  askedAt: string
  clock: Deadline
  answer?: Maybe<{ reason: string; changed: boolean; by: string; at: string }>
  seen: boolean
  match?: Maybe<string>
  revision: number
}

export interface KnowledgeTaskView {
  task: KnowledgeTask
  verbs: KnowledgeTaskVerb[]
}

export interface KnowledgeTaskEvent {
  deed: string
  by: string
  at: string
  note: string
}

export const taskTones: Readonly<Record<KnowledgeTaskState, Tone>> = {
  OPEN: 'warn',
  IN_REVIEW: 'wait',
  DONE: 'good',
  DECLINED: 'plain',
}

export const isEnded = (task: KnowledgeTask) => task.state === 'DONE' || task.state === 'DECLINED'

export const matchKinds = ['CONTRADICTION', 'DUPLICATE'] as const
export type KnowledgeMatchKind = (typeof matchKinds)[number]
export const matchStates = ['OPEN', 'ASKED', 'NOT_SAME', 'MERGED'] as const
export type KnowledgeMatchState = (typeof matchStates)[number]

export interface MatchSide {
  item: string
  version: number
  unit: string
  title: string
}

export interface KnowledgeMatch {
  id: string
  kind: KnowledgeMatchKind
  state: KnowledgeMatchState
  one: MatchSide
  other: MatchSide
  likeness: number
  why: string
  foundAt: string
  note: string
  decidedBy?: Maybe<string>
  kept?: Maybe<string>
  revision: number
}
