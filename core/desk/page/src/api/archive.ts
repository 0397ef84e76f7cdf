import type { AppealType, Maybe, Page } from '@/contract/ticket'
import { queryOf, read } from '@/http/http'

/** A ticket as a row of the archive; shaped like org.yihaotong.api.archive.ArchivedTicket. */
export interface ArchivedTicket {
  number: string
  type: AppealType
  matter: string
  title: string
  unit?: Maybe<string>
  acceptedAt: string
  archivedAt: string
  keptUntil?: Maybe<string>
  erasedAt?: Maybe<string>
}

export interface ArchiveFilter {
  words?: string
  unit?: string
  type?: AppealType
  matter?: string
  from?: string
  until?: string
}

/** How many tickets go into one package. */
export const mostPacked = 200

const pageSize = 50

export function findArchived(filter: ArchiveFilter, cursor?: string): Promise<Page<ArchivedTicket>> {
  return read(`/archive${queryOf({ ...filter, cursor, limit: pageSize })}`)
}

/** Where the browser fetches the package of these tickets; it is saved, not shown. */
export const packageAddress = (numbers: readonly string[]) => `/api/archive/package${queryOf({ ticket: numbers })}`
