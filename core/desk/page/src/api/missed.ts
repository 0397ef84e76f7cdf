import type { MissedCall, MissedState } from '@/contract/missed'
import type { Page } from '@/contract/ticket'
import { ask, queryOf, read } from '@/http/http'

const pageSize = 50

export const listMissed = (state: readonly MissedState[], cursor?: string) =>
  read<Page<MissedCall>>(`/phone/missed${queryOf({ state, cursor, limit: pageSize })}`)

export async function settleMissed({ id, version }: MissedCall, reached: boolean, note: string): Promise<MissedCall> {
  const path = `/phone/missed/${encodeURIComponent(id)}/settlement`
  return (await ask<MissedCall>('POST', path, { body: { reached, note }, ifMatch: `"${version}"` })).body
}
