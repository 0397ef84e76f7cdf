import type { About, CommandField, CommandForm } from './field'
import { ordersFor } from './field'

/** What several commands ask for; lengths are those of the contract. */

export const longText = 4000
export const requestText = 2000
export const shortText = 500
export const sentence = 200

export const text = (name: string, words: string, more: Partial<CommandField> = {}): CommandField => ({
  name,
  kind: 'text',
  words,
  max: shortText,
  ...more,
})

export const reason = (max = shortText): CommandField => text('reason', 'act.reason', { max, required: true })

export const choices = (values: readonly string[], under: string) =>
  values.map((value) => ({ value, words: `${under}.${value}` }))

const disagrees = (form: CommandForm) => form.agree === false

export const decision: readonly CommandField[] = [
  { name: 'agree', kind: 'yesNo', words: 'act.decision', yesNo: ['act.agree', 'act.refuse'], required: true },
  text('opinion', 'act.opinion', { max: sentence, hint: 'act.opinionHint', required: disagrees }),
]

export const order: CommandField = { name: 'order', kind: 'order', words: 'act.order', required: true }

/** The order that is asked for first; whoever means another one says so. */
export const firstOrder = (about: About): CommandForm => ({ order: ordersFor(about)[0]?.number ?? '' })
