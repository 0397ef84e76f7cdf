import type { AdapterOperation, CatalogueItem, Inspection, InstalledAdapter } from '@/contract/adapter'
import type { Page } from '@/contract/ticket'
import { ask, queryOf, read } from '@/http/http'
import { uploadFile, type Sending } from '@/http/upload'

const installed = (name: string) => `/adapters/installed/${encodeURIComponent(name)}`
const did = async (method: 'POST' | 'DELETE', path: string) => (await ask<AdapterOperation>(method, path)).body

export const listAdapters = () => read<InstalledAdapter[]>('/adapters')
export const readCatalogue = () => read<CatalogueItem[]>('/adapters/catalogue')
export const uploadJar = (file: File, sending: Sending) => uploadFile<Inspection>('/adapters/jars', file, sending)
export const inspectJar = (sha256: string) => read<Inspection>(`/adapters/jars/${sha256}`)
export const installJar = (sha256: string) => did('POST', `/adapters/jars/${sha256}/installation`)
export const updateJar = (sha256: string) => did('POST', `/adapters/jars/${sha256}/update`)
export const rollBackAdapter = (name: string) => did('POST', `${installed(name)}/rollback`)
export const removeAdapter = (name: string) => did('DELETE', installed(name))

export const listOperations = (adapter: string, cursor?: string) =>
  read<Page<AdapterOperation>>(`/adapters/operations${queryOf({ adapter, cursor, limit: 50 })}`)
