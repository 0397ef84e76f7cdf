import type { NumberRoute, PlanStanding, SwitchChange, SwitchPreview } from '@/contract/numbering'
import type { Page } from '@/contract/ticket'
import { ask, queryOf, read } from '@/http/http'

const at = (id: string) => `/switches/${encodeURIComponent(id)}`
const did = async (path: string, body: unknown) => (await ask<SwitchChange>('POST', path, { body })).body

export const listSwitches = () => read<PlanStanding[]>('/switches')
export const listNumbers = () => read<NumberRoute[]>('/switches/numbers')
export const listSwitchChanges = (cursor?: string) =>
  read<Page<SwitchChange>>(`/switches/changes${queryOf({ cursor, limit: 50 })}`)
export const previewSwitch = (id: string) => read<SwitchPreview>(`${at(id)}/preview`)
/** Applies what was seen; another plan by then is refused. */
export const applySwitch = (id: string, checksum: string, reason: string) =>
  did(`${at(id)}/application`, { checksum, reason })
export const rollBackSwitch = (id: string, reason: string) => did(`${at(id)}/rollback`, { reason })
