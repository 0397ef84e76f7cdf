import { expect, it } from 'vitest'
import type { SplitFigures } from '@/contract/figures'
import { totalOf } from './split'

const line = (hotline: string, offered: number, waited: string): SplitFigures => ({
  hotline,
  name: hotline,
  own: { offered, answered: 1, inTime: 1, abandoned: 0, atSeats: 1, waited, talked: 'PT1M' },
  through: { offered, answered: 2, inTime: 1, consulted: 0, elsewhere: 0, returned: 1, waited, talked: 'PT1H' },
})

it('all lines together are the sums of counts and of times', () => {
  const total = totalOf([line('a', 3, 'PT1.5S'), line('b', 4, 'PT1M')], '合计')

  expect(total.hotline).toBe('')
  expect(total.own).toEqual({
    offered: 7,
    answered: 2,
    inTime: 2,
    abandoned: 0,
    atSeats: 2,
    waited: 'PT61.5S',
    talked: 'PT120S',
  })
  expect(total.through.talked).toBe('PT7200S')
})
