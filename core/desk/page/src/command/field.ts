import type { AppealType, Ticket } from '@/contract/ticket'

/** One thing to fill in for a command; `words` name entries of the message file. */
export interface CommandField {
  name: string
  kind: 'text' | 'line' | 'choice' | 'yesNo' | 'flag' | 'unit' | 'units' | 'moment' | 'emergencyLine'
  words: string
  hint?: string
  max?: number
  required?: boolean | ((form: CommandForm) => boolean)
  shown?: (form: CommandForm) => boolean
  options?: readonly { value: string; words: string }[]
  /** Words of yes and no. */
  yesNo?: readonly [string, string]
}

export type FieldValue = string | boolean | string[] | undefined
export type CommandForm = Record<string, FieldValue>

export interface CommandSpec {
  /** The letter that opens it on the ticket page. */
  key: string
  fields: readonly CommandField[]
  danger?: boolean
  /** Carried out at once, without a form. */
  atOnce?: boolean
  note?: string
  start?: (ticket: Ticket, type: AppealType) => CommandForm
}

export function emptyForm(fields: readonly CommandField[]): CommandForm {
  return Object.fromEntries(
    fields.map((field) => [
      field.name,
      field.kind === 'units' ? [] : field.kind === 'flag' ? false : field.kind === 'yesNo' ? undefined : '',
    ]),
  )
}

export const isShown = (field: CommandField, form: CommandForm) => field.shown?.(form) ?? true

export function isRequired(field: CommandField, form: CommandForm): boolean {
  return typeof field.required === 'function' ? field.required(form) : (field.required ?? false)
}

function isEmpty(value: FieldValue): boolean {
  return value === undefined || value === '' || (typeof value === 'string' && value.trim() === '')
}

/** The fields that still have to be filled in. */
export function missingIn(fields: readonly CommandField[], form: CommandForm): CommandField[] {
  return fields.filter((field) => isShown(field, form) && isRequired(field, form) && isEmpty(form[field.name]))
}

/** The command as the server takes it: what is hidden or was left empty stays out, moments become instants. */
export function commandFrom(
  fields: readonly CommandField[],
  form: CommandForm,
  referral?: number,
): Record<string, unknown> {
  const told = fields.filter((field) => isShown(field, form) && !isEmpty(form[field.name]))
  const command = Object.fromEntries(told.map((field) => [field.name, spoken(field, form[field.name])]))
  return referral === undefined ? command : { referral, ...command }
}

function spoken(field: CommandField, value: FieldValue): unknown {
  if (field.kind === 'moment') return new Date(String(value)).toISOString()
  return typeof value === 'string' ? value.trim() : value
}
