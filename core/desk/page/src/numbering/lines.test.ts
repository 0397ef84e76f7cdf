import { describe, expect, it } from 'vitest'
import { linesOf } from './lines'

describe('the lines of a difference', () => {
  it('say what goes, what comes and what stays', () =>
    expect(
      linesOf('--- a/numbers\n+++ b/numbers\n@@ -1,2 +1,2 @@\n 110\n-12312\n+12351\n').map((one) => one.kind),
    ).toEqual(['head', 'head', 'head', 'same', 'gone', 'come']))
  it('are none where nothing changes', () => expect(linesOf('')).toEqual([]))
})
