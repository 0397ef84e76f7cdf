import type {
  KnowledgeMatch,
  KnowledgeMatchKind,
  KnowledgeMatchState,
  KnowledgeTask,
  KnowledgeTaskEvent,
  KnowledgeTaskKind,
  KnowledgeTaskQueue,
  KnowledgeTaskVerb,
  KnowledgeTaskView,
} from '@/contract/knowledgeTask'
import type { Page } from '@/contract/ticket'
import { ask, queryOf, read } from '@/http/http'

export interface TaskDraft {
  kind: KnowledgeTaskKind
  item?: string
  unit?: string
  words: string
}

export interface TaskStep {
  reason?: string
  item?: string
  unit?: string
}

const at = (id: string) => `/knowledge/tasks/${encodeURIComponent(id)}`
const paths: Readonly<Record<KnowledgeTaskVerb, string>> = {
  ANSWER: 'answer',
  LINK: 'item',
  REFUSE: 'refusal',
  CONFIRM_REFUSAL: 'refusal/confirmation',
  DENY_REFUSAL: 'refusal/denial',
  HAND_OVER: 'handover',
}

export const listTasks = (queue: KnowledgeTaskQueue, unit: string, cursor?: string) =>
  read<Page<KnowledgeTask>>(`/knowledge/tasks${queryOf({ queue, unit: unit || undefined, cursor, limit: 50 })}`)
export const countTasks = () => read<Partial<Record<KnowledgeTaskQueue, number>>>('/knowledge/tasks/counts')
export const readTask = (id: string) => read<KnowledgeTaskView>(at(id))
export const readTaskHistory = (id: string) => read<KnowledgeTaskEvent[]>(`${at(id)}/history`)
export const seeTask = async (id: string) => (await ask<KnowledgeTaskView>('PUT', `${at(id)}/receipt`, {})).body

export const askTask = async (draft: TaskDraft, idempotencyKey: string) =>
  (await ask<KnowledgeTaskView>('POST', '/knowledge/tasks', { body: draft, idempotencyKey })).body

/** One step of a task, on the revision that was seen. */
export const stepTask = async (task: KnowledgeTask, verb: KnowledgeTaskVerb, step: TaskStep) =>
  (
    await ask<KnowledgeTaskView>(verb === 'LINK' ? 'PUT' : 'POST', `${at(task.id)}/${paths[verb]}`, {
      body: verb === 'CONFIRM_REFUSAL' ? undefined : step,
      ifMatch: `"${task.revision}"`,
    })
  ).body

export const listMatches = (state: KnowledgeMatchState, kind: string, cursor?: string) =>
  read<Page<KnowledgeMatch>>(`/knowledge/matches${queryOf({ state, kind: kind || undefined, cursor, limit: 50 })}`)
export const countMatches = () => read<Partial<Record<KnowledgeMatchKind, number>>>('/knowledge/matches/counts')
export const readSuccessor = (item: string) => read<{ item?: string | null }>(`/knowledge/matches/successors/${item}`)

export type MatchStep = 'merger' | 'separation' | 'inquiry'

export const decideMatch = async (
  match: KnowledgeMatch,
  step: MatchStep,
  body: { keep?: string; reason?: string; words?: string },
) =>
  (
    await ask<KnowledgeMatch>('POST', `/knowledge/matches/${match.id}/${step}`, {
      body,
      ifMatch: `"${match.revision}"`,
    })
  ).body
