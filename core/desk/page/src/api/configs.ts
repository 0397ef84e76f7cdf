import type {
  AdapterInstance,
  ConfigChange,
  ConfigDraft,
  ConfigForm,
  ConnectionTrial,
  Diagnosis,
} from '@/contract/config'
import type { Page } from '@/contract/ticket'
import { ask, queryOf, read } from '@/http/http'

const at = (id: string) => `/hotlines/${encodeURIComponent(id)}/config`

export const readForm = (id: string) => read<ConfigForm>(at(id))
export const blankForm = (id: string) => read<ConfigForm>(`${at(id)}/instances/blank`)
export const saveForm = async (id: string, body: ConfigDraft) => (await ask<ConfigForm>('PUT', at(id), { body })).body
export const resetForm = async (id: string, revision: number) =>
  (await ask<ConfigForm>('POST', `${at(id)}/reset`, { body: { revision } })).body

export const listInstances = (id: string) => read<AdapterInstance[]>(`${at(id)}/instances`)
export const addInstance = async (id: string, body: ConfigDraft) =>
  (await ask<ConfigForm>('POST', `${at(id)}/instances`, { body })).body
export const removeInstance = (id: string, revision: number) => ask('POST', `${at(id)}/removal`, { body: { revision } })

/** Begins to test values that are not saved; `further` for an instance that does not exist yet. */
export const beginTrial = async (id: string, body: ConfigDraft, further: boolean) =>
  (await ask<ConnectionTrial>('POST', `${at(id)}/${further ? 'instances/' : ''}trials`, { body })).body
export const readTrial = (id: string, trial: string) =>
  read<ConnectionTrial>(`${at(id)}/trials/${encodeURIComponent(trial)}`)

export const listChanges = (id: string, cursor?: string) =>
  read<Page<ConfigChange>>(`${at(id)}/changes${queryOf({ cursor, limit: 50 })}`)
export const readDiagnosis = (id: string) => read<Diagnosis>(`${at(id)}/diagnosis`)

export const replayDead = async (id: string) =>
  (await ask<{ deliveries: number }>('POST', `/hotlines/${encodeURIComponent(id)}/replay`)).body.deliveries
