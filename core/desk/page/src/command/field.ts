import { instantOf } from '@/words/time'
import { isOpen, isUnanswered, type SupervisionOrder } from '@/contract/oversight'
import type { Referral, Ticket } from '@/contract/ticket'

/** What a command is about: its ticket, and the referral if it names one. */
export interface About {
  ticket: Ticket
  referral?: Referral
}

/** One thing to fill in for a command; `words` name entries of the message file. */
export interface CommandField {
  name: string
  kind:
    | 'text'
    | 'line'
    | 'choice'
    | 'yesNo'
    | 'flag'
    | 'unit'
    | 'unitBelow'
    | 'units'
    | 'moment'
    | 'emergencyLine'
    | 'points'
    | 'knowledge'
    | 'level'
    | 'order'
  words: string
  hint?: string
  max?: number
  required?: boolean | ((form: CommandForm) => boolean)
  shown?: (form: CommandForm, about?: About) => boolean
  options?: readonly { value: string; words: string }[]
  /** Words of yes and no. */
  yesNo?: readonly [string, string]
}

export type FieldValue = string | boolean | string[] | undefined
export type CommandForm = Record<string, FieldValue>

export interface CommandSpec {
  /** The stroke that opens it on the ticket page. */
  key: string
  fields: readonly CommandField[]
  danger?: boolean
  /** Carried out at once, without a form. */
  atOnce?: boolean
  /** Whether files may be laid beside the ticket on the way. */
  files?: boolean
  note?: string
  /** What stands in the form before anybody has typed. */
  start?: (about: About) => CommandForm
}

function nothing(kind: CommandField['kind']): FieldValue {
  if (kind === 'units' || kind === 'points') return []
  if (kind === 'yesNo') return undefined
  return kind === 'flag' ? false : ''
}

export const emptyForm = (fields: readonly CommandField[]): CommandForm =>
  Object.fromEntries(fields.map(({ name, kind }) => [name, nothing(kind)]))

export const isShown = (field: CommandField, form: CommandForm, about?: About) => field.shown?.(form, about) ?? true

export function isRequired(field: CommandField, form: CommandForm): boolean {
  return typeof field.required === 'function' ? field.required(form) : (field.required ?? false)
}

function isEmpty(value: FieldValue): boolean {
  return value === undefined || value === '' || (typeof value === 'string' && value.trim() === '')
}

/** Whether the answers to demands are all there. */
function hasGaps(value: FieldValue, about?: About): boolean {
  const points = Array.isArray(value) ? value : []
  return (about?.ticket.appeal.demands ?? []).some((_, at) => isEmpty(points[at]))
}

const isMissing = (field: CommandField, value: FieldValue, about?: About) =>
  field.kind === 'points' ? hasGaps(value, about) : isEmpty(value)

/** The fields that still have to be filled in. */
export function missingIn(fields: readonly CommandField[], form: CommandForm, about?: About): CommandField[] {
  return fields.filter(
    (field) => isShown(field, form, about) && isRequired(field, form) && isMissing(field, form[field.name], about),
  )
}

/** The command as the server takes it: what is hidden or was left empty stays out, moments become instants. */
export function commandFrom(
  fields: readonly CommandField[],
  form: CommandForm,
  about?: About,
): Record<string, unknown> {
  const told = fields.filter((field) => isShown(field, form, about) && !isEmpty(form[field.name]))
  const command = Object.fromEntries(told.map((field) => [field.name, spoken(field, form[field.name])]))
  return about?.referral === undefined ? command : { referral: about.referral.no, ...command }
}

function spoken(field: CommandField, value: FieldValue): unknown {
  if (field.kind === 'moment') return instantOf(String(value))
  if (field.kind === 'level') return Number(value)
  if (field.kind === 'points') return (value as string[]).map((point) => point.trim())
  return typeof value === 'string' ? value.trim() : value
}

/** The orders a command may name: a unit answers its own, the centre closes any, answered ones first. */
export function ordersFor({ ticket, referral }: About): SupervisionOrder[] {
  const { orders } = ticket.oversight
  if (referral) return orders.filter((order) => isUnanswered(order) && order.unit === referral.unit)
  return orders.filter(isOpen).sort((one, other) => Number(isUnanswered(one)) - Number(isUnanswered(other)))
}
