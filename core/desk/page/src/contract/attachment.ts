/** Attachments; names and shapes are those of org.yihaotong.api.attachment. */
import type { Maybe } from './ticket'

export type AttachmentKind = 'PHOTO' | 'AUDIO' | 'VIDEO' | 'DOCUMENT'

export interface Attachment {
  id: string
  ticket: string
  name: string
  mediaType: string
  kind: AttachmentKind
  size: number
  sha256: string
  addedBy: string
  addedAt: string
  unit?: Maybe<string>
  withdrawn?: Maybe<{ by: string; at: string; reason: string }>
}

export interface Attachments {
  items: Attachment[]
  mayAdd: boolean
  withdrawable: string[]
}

export interface AttachmentAccess {
  ticket: string
  attachment: string
  login: string
  at: string
}

export interface AllowedContent {
  kinds: { kind: AttachmentKind; extensions: string[]; largest: number }[]
  perTicket: number
}
