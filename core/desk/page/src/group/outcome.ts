import type { GroupOutcome, MemberResult } from '@/contract/group'

export const isDone = (row: MemberResult) => row.outcome === 'DONE'

/** The rows that a person has to look at come first; the others keep their order. */
export function troubleFirst(rows: readonly MemberResult[]): MemberResult[] {
  return [...rows.filter((row) => !isDone(row)), ...rows.filter(isDone)]
}

/** How many were done, and how many were not. */
export function tally(outcome: GroupOutcome): { done: number; failed: number } {
  const done = outcome.rows.filter(isDone).length
  return { done, failed: outcome.rows.length - done }
}
