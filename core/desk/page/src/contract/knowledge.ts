/** The knowledge base; names and shapes are those of org.yihaotong.api.knowledge. */
import type { AttachmentKind } from './attachment'
import type { Maybe } from './ticket'
import type { Tone } from './tone'

export const knowledgeKinds = ['QA', 'TERM'] as const
export type KnowledgeKind = (typeof knowledgeKinds)[number]
export const knowledgeAudiences = ['AGENT', 'PUBLIC'] as const
export type KnowledgeAudience = (typeof knowledgeAudiences)[number]
export type KnowledgeState = 'DRAFT' | 'SUBMITTED' | 'APPROVED' | 'PUBLISHED' | 'WITHDRAWN' | 'ARCHIVED'
export type KnowledgeVerb =
  'TAKE_OVER' | 'KEEP' | 'SUBMIT' | 'APPROVE' | 'PUBLISH' | 'EDIT' | 'SEND_BACK' | 'RENEW' | 'WITHDRAW' | 'REOPEN'

/** The lists of those who tend the knowledge base, what waits for somebody first. */
export const workQueues = [
  'TO_APPROVE',
  'TO_EDIT',
  'DIFFERENT',
  'DUE',
  'EXPIRED',
  'DRAFTS',
  'LIVE',
  'WITHDRAWN',
  'ARCHIVED',
] as const
export type KnowledgeQueue = (typeof workQueues)[number]

export interface KnowledgeText {
  kind: KnowledgeKind
  title: string
  answer: string
  keywords: string[]
  category: string
  areas: string[]
  audience: KnowledgeAudience
  validFrom?: Maybe<string>
  validUntil?: Maybe<string>
  source: string
}

/** A document or picture that belongs to a text. */
export interface KnowledgeFile {
  id: string
  name: string
  mediaType: string
  kind: AttachmentKind
  size: number
  sha256: string
}

export interface KnowledgeVersion {
  version: number
  text: KnowledgeText
  by: string
  at: string
  files: KnowledgeFile[]
}

export interface KnowledgeOrigin {
  source: string
  entry: string
  said: KnowledgeText
  differs: boolean
}

export interface KnowledgeItem {
  id: string
  unit: string
  state: KnowledgeState
  newest: KnowledgeVersion
  published?: Maybe<KnowledgeVersion>
  reviewOn: string
  changedAt: string
  origin?: Maybe<KnowledgeOrigin>
  uses: number
  revision: number
}

export interface KnowledgeView {
  item: KnowledgeItem
  verbs: KnowledgeVerb[]
}

/** What was looked for in a week and not found. */
export interface KnowledgeMiss {
  words: string
  times: number
  lastAt: string
}

export interface KnowledgeEvent {
  item: string
  deed: string
  version: number
  by: string
  at: string
  note: string
}

export const stateTones: Readonly<Record<KnowledgeState, Tone>> = {
  DRAFT: 'plain',
  SUBMITTED: 'warn',
  APPROVED: 'wait',
  PUBLISHED: 'good',
  WITHDRAWN: 'bad',
  ARCHIVED: 'plain',
}

/** Whether what is published does not hold any more on a day such as 2026-11-22. */
export const isExpired = (text: KnowledgeText, today: string) => !!text.validUntil && text.validUntil < today

/** How a ticket remembers what answered it. */
export const nameOfVersion = (item: KnowledgeItem) => `${item.id} v${item.newest.version}`
