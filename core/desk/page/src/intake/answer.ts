import { nameOfVersion, type KnowledgeItem } from '@/contract/knowledge'
import type { IntakeForm } from './form'

/** How an item answers the appeal that is being taken; what was typed as an answer already stays in front. */
export function answeredBy(form: IntakeForm, item: KnowledgeItem): Partial<IntakeForm> {
  const { answer: said, audience } = item.newest.text
  const typed = form.answer.trim()
  return {
    handling: 'direct',
    answer: !typed || typed.includes(said) ? typed || said : `${typed}\n${said}`,
    knowledgeItem: nameOfVersion(item),
    itemAudience: audience,
  }
}

/** Words for why the item's text cannot be sent to the caller; empty: it can. The server decides again. */
export function whyNotSent(form: IntakeForm): string {
  if (!form.knowledgeItem.trim()) return 'intake.sendNoItem'
  if (form.itemAudience === 'AGENT') return 'intake.sendAgentOnly'
  if (form.confidential) return 'intake.sendConfidential'
  return form.caller.phone.trim() ? '' : 'intake.sendNoNumber'
}
