import type { Deadline, Light } from './ticket'

/** The lamp at this moment, as Deadline.lightAt: yellow, red, overdue from the end; a clock that stands still keeps its lamp. */
export function lightAt(clock: Deadline, now: number): Light {
  const start = Date.parse(clock.startedAt)
  const due = Date.parse(clock.due)
  const moment = Math.min(now, stoppedAt(clock) ?? now)
  const from = (named: string | undefined, part: number) => (named ? Date.parse(named) : start + part * (due - start))
  if (moment >= due) return 'OVERDUE'
  if (moment >= from(clock.redAt, 0.9)) return 'RED'
  return moment >= from(clock.yellowAt, 0.75) ? 'YELLOW' : 'GREEN'
}

/** Since when the clock stands still; nothing while it runs. */
export function stoppedAt(clock: Deadline): number | undefined {
  const last = clock.pauses?.at(-1)
  return last && !last.until ? Date.parse(last.from) : undefined
}
