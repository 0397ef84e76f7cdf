import { appealTypes } from '@/contract/ticket'

/** What a rule book looks like where its content alone does not say: choices, and what a new row begins with. */

export type Value = string | number | boolean | null | undefined | Value[] | { [name: string]: Value }

const limit = { amount: 2, span: 'WORKING_DAYS' }

const blanks: Record<string, Value> = {
  'supervision.rules': {
    id: '',
    trigger: 'OVERDUE',
    threshold: 1,
    words: [],
    level: 1,
    reason: '',
    feedback: limit,
    active: true,
  },
  'supervision.byHand': limit,
  'retention.rules': { matter: '', types: [], years: 10 },
  'channels.limits': { channel: 'WEB', appeals: 30, supplements: 60, altogether: 2000 },
}

const chosen: Record<string, readonly string[]> = {
  'supervision.rules.trigger': ['OVERDUE', 'REDONE', 'KEYWORD', 'URGED'],
  'retention.rules.types': appealTypes,
  'channels.limits.channel': ['WEB', 'OPEN311', 'MAIL', 'SMS'],
}

const spans = ['WORKING_DAYS', 'WORKING_MINUTES', 'MINUTES'] as const

/** Books with a screen of their own are not edited value by value. */
export const ownScreens: ReadonlySet<string> = new Set(['clocks', 'calendar', 'catalogue', 'indicators', 'synonyms'])

/** The path without the numbers of rows: `supervision.rules.trigger`. */
export const plain = (path: string) => path.replaceAll(/\[\d+\]/g, '')

export function choicesOf(path: string): readonly string[] {
  const at = plain(path)
  return at.endsWith('.span') ? spans : (chosen[at] ?? [])
}

/** A new row: what the book's rows begin with, else the first row made empty. */
export function blankFor(path: string, rows: readonly Value[]): Value {
  const known = blanks[plain(path)]
  return known === undefined ? emptied(rows[0] ?? '') : copied(known)
}

function emptied(value: Value): Value {
  if (Array.isArray(value)) return []
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, emptied(inner)]))
  if (typeof value === 'number') return 1
  return typeof value === 'boolean' ? false : ''
}

const copied = (value: Value) => JSON.parse(JSON.stringify(value)) as Value

/** A row with every value that rows of this kind may have, so that one left out can be filled in. */
export function completed(path: string, row: Value): Value {
  const known = blanks[plain(path)]
  const both = [known, row].every((one) => typeof one === 'object' && one !== null && !Array.isArray(one))
  if (!both) return row
  const absent = Object.fromEntries(Object.keys(known as object).map((name) => [name, undefined]))
  return { ...absent, ...(row as object) }
}

export const kindOf = (path: string, value: Value) => {
  if (Array.isArray(value)) {
    if (choicesOf(path).length > 0) return 'several'
    return value.some((one) => typeof one === 'object') || blanks[plain(path)] !== undefined ? 'rows' : 'lines'
  }
  if (typeof value === 'object' && value !== null) return 'group'
  if (typeof value === 'boolean') return 'flag'
  if (typeof value === 'number' || value === undefined || value === null) return 'number'
  return choicesOf(path).length > 0 ? 'choice' : 'text'
}
