import type { NuisanceCaller, NuisanceState } from '@/contract/nuisance'
import type { Tone } from '@/contract/tone'
import { dateTime } from '@/words/time'

/** How an entry stands: past its day it is over, whatever was decided; a refusal and a lifting stay what they are. */
export type Standing = NuisanceState | 'OVER'

/** What a second person may do with it. */
export type Deed = 'agree' | 'refuse' | 'lift'

const day = 86_400_000
const ends: readonly NuisanceState[] = ['REFUSED', 'LIFTED']

export const standingOf = ({ state, until }: NuisanceCaller, now: number): Standing =>
  !ends.includes(state) && Date.parse(until) <= now ? 'OVER' : state

export const tones: Record<Standing, Tone> = {
  PROPOSED: 'wait',
  IN_FORCE: 'bad',
  REFUSED: 'plain',
  LIFTED: 'plain',
  OVER: 'plain',
}

/** The city's day of a moment, `2026-11-22`. */
export const dayOf = (moment: number) => dateTime(new Date(moment).toISOString()).slice(0, 10)

/** The last day on which calls are refused. */
export const lastDayOf = (entry: NuisanceCaller) => dayOf(Date.parse(entry.until) - 1)

/** From tomorrow to a year from now, on the city's calendar. */
export function mayEnd(on: string, now: number): boolean {
  const today = dayOf(now)
  const [year = '', ...rest] = today.split('-')
  return on > today && on <= [Number(year) + 1, ...rest].join('-')
}

/** What a proposal begins with: a month. */
export const usualEnd = (now: number) => dayOf(now + 30 * day)
