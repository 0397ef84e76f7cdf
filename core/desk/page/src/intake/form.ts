import {
  fiveElements,
  type Appeal,
  type AppealType,
  type Caller,
  type FiveElements,
  type Urgency,
  type Verb,
} from '@/contract/ticket'
import type { ExtraField } from '@/contract/hotline'
import { whyNotSent } from './answer'

export type Handling = 'refer' | 'direct' | 'refuse'

/** Everything the agent types for one appeal; the whole of it is the draft, the key against double submit too. */
export interface IntakeForm {
  idempotencyKey: string
  type: AppealType | ''
  urgency: Urgency
  title: string
  content: string
  demands: string[]
  elements: FiveElements
  area: string
  address: string
  matter: string
  fields: Record<string, string>
  caller: Caller
  forOther: boolean
  requester: Caller
  confidential: boolean
  handling: Handling
  unit: string
  coUnits: string[]
  reason: string
  answer: string
  knowledgeItem: string
  /** Of the item above, as far as it was picked here and not typed. */
  itemAudience: '' | 'AGENT' | 'PUBLIC'
  /** Whether the item's text goes to the caller as well. */
  send: boolean
  directReason: string
  refuseReason: string
  explanation: string
  /** The ticket that this one joins after its acceptance; empty: none. */
  joinTo: string
  /** The call in which the citizen says it; empty: none of the switch's. */
  call: string
}

/** A random key that also works where the page is not served over https. */
export function freshKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

const nobody = (): Caller => ({ name: '', phone: '' })

export function emptyIntake(): IntakeForm {
  return {
    idempotencyKey: freshKey(),
    type: '',
    urgency: 'NORMAL',
    title: '',
    content: '',
    demands: [],
    elements: { who: '', when: '', where: '', cause: '', course: '' },
    area: '',
    address: '',
    matter: '',
    fields: {},
    caller: nobody(),
    forOther: false,
    requester: nobody(),
    confidential: false,
    handling: 'refer',
    unit: '',
    coUnits: [],
    reason: '',
    answer: '',
    knowledgeItem: '',
    itemAudience: '',
    send: false,
    directReason: '',
    refuseReason: '',
    explanation: '',
    joinTo: '',
    call: '',
  }
}

export function isStarted(form: IntakeForm): boolean {
  const { title, content, caller, address, matter, elements } = form
  const texts = [
    title,
    content,
    caller.name,
    caller.phone,
    address,
    matter,
    ...form.demands,
    ...Object.values(elements),
  ]
  return form.type !== '' || texts.some((text) => text.trim() !== '')
}

export const completeElements = (form: IntakeForm) =>
  fiveElements.filter((element) => form.elements[element].trim() !== '').length

/** The appeal as the server takes it; only the chosen unit's own fields go along. */
export function appealFrom(form: IntakeForm, asked: readonly ExtraField[]): Appeal {
  const fields = asked.map((field) => [field.name, (form.fields[field.name] ?? '').trim()] as const)
  return {
    type: form.type || 'CONSULTATION',
    urgency: form.urgency,
    title: form.title.trim(),
    content: form.content.trim(),
    elements: { ...form.elements },
    place: { area: form.area, address: form.address.trim() },
    matter: form.matter.trim(),
    fields: Object.fromEntries(fields.filter(([, value]) => value !== '')),
    caller: { ...form.caller },
    ...(form.forOther ? { requester: { ...form.requester } } : {}),
    confidential: form.confidential,
    channel: 'PHONE',
    demands: form.demands.map((demand) => demand.trim()).filter(Boolean),
  }
}

/** The step that follows acceptance at once; none when the dispatcher shall decide. */
export function nextStep(form: IntakeForm): { verb: Verb; command: object } | undefined {
  if (form.joinTo) return undefined
  const { answer, knowledgeItem, directReason, refuseReason, explanation, unit, coUnits, reason } = form
  if (form.handling === 'direct') {
    const item = knowledgeItem.trim() ? { knowledgeItem: knowledgeItem.trim() } : {}
    const send = form.send && whyNotSent(form) === ''
    return { verb: 'HandleDirectly', command: { answer, ...item, reason: directReason, send } }
  }
  if (form.handling === 'refuse') return { verb: 'RefuseAcceptance', command: { reason: refuseReason, explanation } }
  return unit ? { verb: 'Dispatch', command: { leadUnit: unit, coUnits, reason } } : undefined
}

/** Names of what is still missing, in the order of the form; the server checks everything again. */
export function missingFrom(form: IntakeForm, asked: readonly ExtraField[]): string[] {
  const missing: string[] = []
  const need = (name: string, value: string, least = 1) => {
    if (value.trim().length < least) missing.push(name)
  }
  need('type', form.type)
  need('title', form.title, 2)
  need('content', form.content)
  if (form.handling === 'refer') {
    for (const field of asked) if (field.required) need(`fields.${field.name}`, form.fields[field.name] ?? '')
  }
  if (form.handling === 'direct') {
    need('answer', form.answer)
    need('directReason', form.knowledgeItem || form.directReason)
  }
  if (form.handling === 'refuse') {
    need('refuseReason', form.refuseReason)
    need('explanation', form.explanation)
  }
  return missing
}

/** Whether a value fits the unit's own pattern; a pattern the browser cannot read is left to the server. */
export function fitsPattern(field: ExtraField, value: string): boolean {
  if (!field.pattern || value.trim() === '') return true
  try {
    return new RegExp(`^(?:${field.pattern})$`, 'u').test(value.trim())
  } catch {
    return true
  }
}
