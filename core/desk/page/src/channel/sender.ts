import type { Caller } from '@/contract/ticket'

/** Who wrote, as far as it may be seen: name, number, address; empty if nothing is known. */
export const senderOf = ({ name, phone, mail }: Caller): string => [name, phone, mail].filter(Boolean).join(' ')
