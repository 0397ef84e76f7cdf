import { describe, expect, it } from 'vitest'
import type { GroupOutcome, MemberResult } from '@/contract/group'
import { tally, troubleFirst } from './outcome'

const row = (ticket: string, outcome: MemberResult['outcome']): MemberResult => ({ ticket, outcome, message: '' })
const rows = [row('1', 'DONE'), row('2', 'REFUSED'), row('3', 'DONE'), row('4', 'STALE')]

describe('the outcome of an action on many tickets', () => {
  it('counts what was done and what was not', () => {
    const outcome: GroupOutcome = { rows, waiting: 0 }

    expect(tally(outcome)).toEqual({ done: 2, failed: 2 })
    expect(tally({ rows: [], waiting: 0 })).toEqual({ done: 0, failed: 0 })
  })

  it('shows first what a person has to look at', () => {
    expect(troubleFirst(rows).map(({ ticket }) => ticket)).toEqual(['2', '4', '1', '3'])
  })
})
