import type { NuisanceCaller, NuisanceState } from '@/contract/nuisance'
import type { Call } from '@/contract/phone'
import type { Page } from '@/contract/ticket'
import { ask, queryOf, read } from '@/http/http'

const pageSize = 50
const recent = 30
const at = (id: string) => `/phone/nuisance/${encodeURIComponent(id)}`

export const listNuisance = (state: NuisanceState | '', cursor?: string) =>
  read<Page<NuisanceCaller>>(`/phone/nuisance${queryOf({ state, cursor, limit: pageSize })}`)

/** The last calls of one agent, or of everybody. */
export const recentCalls = async (agent?: string) =>
  (await read<Page<Call>>(`/phone/calls${queryOf({ agent, limit: recent })}`)).items

export const proposeNuisance = async (proposal: { call: string; reason: string; until: string }) =>
  (await ask<NuisanceCaller>('POST', '/phone/nuisance', { body: proposal })).body

export const decideNuisance = async ({ id, version }: NuisanceCaller, agree: boolean) =>
  (await ask<NuisanceCaller>('POST', `${at(id)}/decision`, { body: { agree }, ifMatch: `"${version}"` })).body

export const liftNuisance = async ({ id, version }: NuisanceCaller) =>
  (await ask<NuisanceCaller>('POST', `${at(id)}/lifting`, { ifMatch: `"${version}"` })).body
