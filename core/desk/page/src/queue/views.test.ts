import { describe, expect, it } from 'vitest'
import { countOf, viewsOf } from './views'

describe('the views of a worklist', () => {
  it('are those of all roles, each once', () => {
    const ids = viewsOf(['DISPATCHER', 'SHIFT_LEADER']).map(({ id }) => id)

    expect(ids).toEqual(['TO_DISPATCH', 'RETURN_ASKED', 'EXTENSION_ASKED', 'TO_REVIEW', 'VOID_PROPOSED'])
    expect(viewsOf(['AUDITOR'])).toEqual([])
  })

  it('count states by the tickets in them and marks by the tickets that have them', () => {
    const counts = { states: { TO_REVIEW: 3 }, marks: { ARBITRATION: 2 } }

    expect(viewsOf(['SUPERVISOR']).map((view) => countOf(view, counts))).toEqual([2, 0, 0, 0, 0, 3])
  })
})
