import type { AsideChannel, AsideMessage, AsideOutcome, AsideStep, ChannelStanding } from '@/contract/channels'
import type { TestStep } from '@/contract/hotline'
import type { Appeal, Page } from '@/contract/ticket'
import { ask, queryOf, read } from '@/http/http'

/** A channel is configured like a line, under this name. */
export const configOf = (channel: string) => `channel.${channel}`

export const listChannels = () => read<ChannelStanding[]>('/channels')
export const testChannel = async (id: string) =>
  (await ask<TestStep[]>('POST', `/channels/${encodeURIComponent(id)}/test`)).body

export const listAsides = (outcome: AsideOutcome, channel: AsideChannel | undefined, cursor?: string) =>
  read<Page<AsideMessage>>(`/channels/asides${queryOf({ outcome, channel, cursor, limit: 50 })}`)

const at = (id: string) => `/channels/asides/${encodeURIComponent(id)}`
export const historyOfAside = (id: string) => read<AsideStep[]>(`${at(id)}/history`)
/** Shows all of it; that somebody read it is written down with the reason. */
export const openAside = async (id: string, reason: string) =>
  (await ask<Appeal>('POST', `${at(id)}/opening`, { body: { reason } })).body
export const takeAside = async (id: string) => (await ask<AsideMessage>('POST', `${at(id)}/ticket`)).body
export const discardAside = async (id: string, reason: string) =>
  (await ask<AsideMessage>('POST', `${at(id)}/discard`, { body: { reason } })).body
