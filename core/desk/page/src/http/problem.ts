/** What went wrong, whose side it is on, and what to do: read from problem+json or made from a broken connection. */

export type Side = 'input' | 'locked' | 'rule' | 'session' | 'forbidden' | 'stale' | 'gone' | 'server' | 'network'

export interface FieldError {
  field: string
  message: string
}

interface ProblemDocument {
  type?: string
  title?: string
  detail?: string
  code?: string
  errors?: FieldError[]
}

export class Problem extends Error {
  constructor(
    readonly side: Side,
    readonly status: number,
    readonly title: string,
    readonly detail: string,
    readonly fields: Readonly<Record<string, string>> = {},
    readonly code = '',
  ) {
    super(detail || title)
    this.name = 'Problem'
  }
}

export function sideOf(status: number): Side {
  if (status === 401) return 'session'
  if (status === 403) return 'forbidden'
  if (status === 404 || status === 410) return 'gone'
  if (status === 409) return 'rule'
  if (status === 429) return 'locked'
  if (status === 412 || status === 428) return 'stale'
  return status >= 500 ? 'server' : 'input'
}

export function problemFrom(status: number, document: unknown): Problem {
  const said: ProblemDocument = typeof document === 'object' && document !== null ? document : {}
  const fields = Object.fromEntries((said.errors ?? []).map((error) => [error.field, error.message]))
  return new Problem(sideOf(status), status, said.title ?? '', said.detail ?? '', fields, said.code ?? '')
}

export function unreachable(): Problem {
  return new Problem('network', 0, '', '')
}
