/** What one edition says and another does not: as lines that a person reads, whatever the book. */

export interface Difference {
  gone: string[]
  come: string[]
}

/** Every value of the content with the path to it, one a line; what is empty says nothing. */
export function plainLines(content: unknown, path = ''): string[] {
  if (content === null || content === undefined || content === '') return []
  if (Array.isArray(content)) {
    const scalars = content.every((item) => typeof item !== 'object')
    if (scalars) return content.length ? [`${path}: ${content.join('、')}`] : []
    return content.flatMap((item, at) => plainLines(item, `${path}[${at + 1}]`))
  }
  if (typeof content === 'object')
    return Object.entries(content).flatMap(([name, value]) => plainLines(value, path ? `${path}.${name}` : name))
  return [`${path}: ${String(content)}`]
}

/** Lines count as often as they are there. */
export function difference(before: readonly string[], after: readonly string[]): Difference {
  return { gone: without(before, after), come: without(after, before) }
}

function without(lines: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>()
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1)
  return lines.filter((line) => {
    const count = left.get(line) ?? 0
    left.set(line, count - 1)
    return count <= 0
  })
}
