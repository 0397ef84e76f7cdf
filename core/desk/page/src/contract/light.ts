import type { Deadline, Light } from './ticket'

/** The lamp at this moment, as Deadline.lightAt: yellow from 75 % of the time, red from 90 %, overdue from the end. */
export function lightAt(clock: Deadline, now: number): Light {
  const start = Date.parse(clock.startedAt)
  const due = Date.parse(clock.due)
  if (now >= due) return 'OVERDUE'
  const used = (now - start) / Math.max(1, due - start)
  if (used >= 0.9) return 'RED'
  return used >= 0.75 ? 'YELLOW' : 'GREEN'
}
