import type { Maybe, TicketState } from './ticket'

/** What the server tells live about a ticket; nothing personal. */
export interface TicketNews {
  number: string
  version: number
  kind: string
  state: TicketState
  units: string[]
  at: string
  /** The same-matter group it belongs to. */
  group?: Maybe<string>
}

export function isTicketNews(data: unknown): data is TicketNews {
  return typeof data === 'object' && data !== null && 'number' in data && 'version' in data
}
