import type { Step } from '@/api/knowledge'
import type { KnowledgeVerb } from '@/contract/knowledge'

/** Where each verb goes; an edit has a form of its own. */
export const steps: Readonly<Record<Exclude<KnowledgeVerb, 'EDIT'>, Step> & { EDIT?: undefined }> = {
  SUBMIT: 'submission',
  APPROVE: 'approval',
  SEND_BACK: 'return',
  PUBLISH: 'publication',
  RENEW: 'renewal',
  WITHDRAW: 'withdrawal',
  REOPEN: 'reopening',
  TAKE_OVER: 'takeover',
  KEEP: 'keeping',
}

/** What a person has to say with it. */
export function needs(verb: KnowledgeVerb): 'reason' | 'day' | 'nothing' {
  if (verb === 'PUBLISH' || verb === 'RENEW') return 'day'
  return verb === 'SEND_BACK' || verb === 'WITHDRAW' || verb === 'REOPEN' ? 'reason' : 'nothing'
}
