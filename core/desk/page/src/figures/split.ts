import type { SplitFigures } from '@/contract/figures'
import { secondsOf } from '@/phone/seconds'

/** Numbers are added, durations as well. */
function added<T extends object>(halves: readonly T[], first: T): T {
  const names = Object.keys(first) as (keyof T)[]
  return Object.fromEntries(
    names.map((name) => {
      const values = halves.map((half) => half[name])
      return typeof first[name] === 'number'
        ? [name, values.reduce((sum, one) => sum + Number(one), 0)]
        : [name, `PT${values.reduce((sum, one) => sum + secondsOf(String(one)), 0)}S`]
    }),
  ) as T
}

/** All lines together; it has no id. A call that was at two lines is in both. */
export function totalOf(
  lines: readonly [SplitFigures, ...SplitFigures[]] | SplitFigures[],
  name: string,
): SplitFigures {
  const [first] = lines
  if (!first) throw new Error('there is nothing to add')
  return {
    hotline: '',
    name,
    own: added(
      lines.map((line) => line.own),
      first.own,
    ),
    through: added(
      lines.map((line) => line.through),
      first.through,
    ),
  }
}
