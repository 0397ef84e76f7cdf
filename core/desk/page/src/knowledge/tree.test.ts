import { describe, expect, it } from 'vitest'
import { treeOf } from './tree'

describe('the category tree', () => {
  it('grows from paths, with what is above them', () => {
    expect(treeOf(['公用事业/供热', '公用事业/供水', '其他'])).toEqual([
      {
        value: '公用事业',
        label: '公用事业',
        children: [
          { value: '公用事业/供热', label: '供热' },
          { value: '公用事业/供水', label: '供水' },
        ],
      },
      { value: '其他', label: '其他' },
    ])
  })
})
