import { satisfactions, type Satisfaction } from '@/contract/ticket'

/** What a clerk notes down while calling. */
export interface CallResult {
  contacted?: boolean
  resolved?: boolean
  result: Satisfaction | ''
  attitude: Satisfaction | ''
  speed: Satisfaction | ''
  note: string
  /** Filled in: the ticket goes back to its units at once. */
  redo: string
}

export const questions = ['result', 'attitude', 'speed'] as const

export const emptyResult = (): CallResult => ({
  contacted: undefined,
  resolved: undefined,
  result: '',
  attitude: '',
  speed: '',
  note: '',
  redo: '',
})

/** A digit answers the first question that has no answer yet, and says so that somebody was reached. */
export function level(form: CallResult, digit: number): void {
  const value = satisfactions[digit - 1]
  const open = questions.find((question) => !form[question])
  if (!value || !open) return
  form.contacted = true
  form[open] = value
}

/** Takes the last given level back. */
export function takeBack(form: CallResult): void {
  const last = [...questions].reverse().find((question) => form[question])
  if (last) form[last] = ''
}

export const isUnhappy = (form: CallResult) =>
  form.contacted === true &&
  (form.resolved === false || form.result === 'DISSATISFIED' || form.result === 'VERY_DISSATISFIED')

export const isHappy = (form: CallResult) =>
  form.contacted === true && form.resolved === true && !!form.result && !isUnhappy(form)

/** Which fields still have to be filled in. */
export function missing(form: CallResult): string[] {
  if (form.contacted === undefined) return ['contacted']
  if (!form.contacted) return []
  return [...(form.resolved === undefined ? ['resolved'] : []), ...(form.result ? [] : ['result'])]
}

/** The command as the server takes it. */
export function commandOf(form: CallResult): Record<string, unknown> {
  const note = form.note.trim()
  if (!form.contacted) return { contacted: false, ...(note ? { note } : {}) }
  const levels = questions.filter((question) => form[question]).map((question) => [question, form[question]])
  return { contacted: true, resolved: form.resolved, ...Object.fromEntries(levels), ...(note ? { note } : {}) }
}

/** The task to open after one is done: the next below it, else the first. */
export function nextAfter(numbers: readonly string[], done: string): string | undefined {
  const rest = numbers.filter((number) => number !== done)
  return rest[numbers.indexOf(done)] ?? rest[0]
}
