import type { AllowedContent, Attachment, AttachmentAccess, Attachments } from '@/contract/attachment'
import type { Page } from '@/contract/ticket'
import { ask, queryOf, read } from '@/http/http'
import { uploadFile, type Sending } from '@/http/upload'

const at = (number: string) => `/tickets/${encodeURIComponent(number)}/attachments`

export const readAllowed = () => read<AllowedContent>('/attachments/allowed')
export const listAttachments = (number: string) => read<Attachments>(at(number))
export const addAttachment = (number: string, file: File, sending: Sending) =>
  uploadFile<Attachment>(at(number), file, sending)

/** Where the browser itself finds the content: for a picture, a player, or to save it. */
export const addressOf = (attachment: Attachment) => `/api${at(attachment.ticket)}/${attachment.id}`

export async function withdrawAttachment(attachment: Attachment, reason: string): Promise<Attachment> {
  const path = `${at(attachment.ticket)}/${attachment.id}/withdrawal`
  return (await ask<Attachment>('POST', path, { body: { reason } })).body
}

export const listAccesses = (number: string, cursor?: string) =>
  read<Page<AttachmentAccess>>(`${at(number)}/accesses${queryOf({ cursor, limit: 50 })}`)
