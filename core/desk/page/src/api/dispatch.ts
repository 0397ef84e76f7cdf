import type {
  CatalogueDifference,
  CatalogueEntry,
  CatalogueHead,
  CatalogueReport,
  CatalogueView,
  ReturnReview,
} from '@/contract/dispatch'
import { ask, read } from '@/http/http'

export const readCatalogue = () => read<CatalogueView>('/catalogue')
export const readEditions = () => read<CatalogueHead[]>('/catalogue/editions')
export const readEdition = (version: number) => read<CatalogueView>(`/catalogue/editions/${version}`)
export const readDifference = (version: number) =>
  read<CatalogueDifference>(`/catalogue/editions/${version}/difference`)

/** Where the browser fetches an edition as a workbook. */
export const workbookOf = (version: number) => `/api/catalogue/editions/${version}/export`

export async function writeCatalogue(
  version: number,
  next: { entries: CatalogueEntry[]; note: string; effectiveFrom?: string },
): Promise<CatalogueView> {
  return (await ask<CatalogueView>('PUT', '/catalogue', { body: next, ifMatch: `"${version}"` })).body
}

/** What a workbook would change; nothing is written. */
export async function examineWorkbook(file: Blob): Promise<CatalogueReport> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let text = ''
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return (await ask<CatalogueReport>('POST', '/catalogue/examination', { body: { workbook: btoa(text) } })).body
}

export const readReview = (number: string, referral: number) =>
  read<ReturnReview>(`/tickets/${encodeURIComponent(number)}/referrals/${referral}/review`)
