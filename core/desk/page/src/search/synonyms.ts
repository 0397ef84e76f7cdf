const separators = /[\t,，、;；/|=]+/

/** Words in a line mean the same; lines with fewer than two words say nothing. */
export function pastedGroups(text: string): string[][] {
  return text
    .split(/\r?\n/)
    .map((line) => unique(line.split(separators).map((word) => word.trim())))
    .filter((group) => group.length > 1)
}

export const wordsOf = (line: string) => unique(line.split(separators).map((word) => word.trim()))

const unique = (words: readonly string[]) => [...new Set(words.filter(Boolean))]

export interface Trouble {
  word: string
  /** Numbers of the groups, from 1. */
  groups: number[]
}

/** Words that stand in more than one group: A is B and B is C, but then A is C as well. */
export function doubled(groups: readonly (readonly string[])[]): Trouble[] {
  const where = new Map<string, { word: string; groups: number[] }>()
  groups.forEach((group, at) =>
    group.forEach((word) => {
      const key = word.trim().toLowerCase()
      const known = where.get(key) ?? { word, groups: [] }
      known.groups.push(at + 1)
      where.set(key, known)
    }),
  )
  return [...where.values()].filter((one) => one.groups.length > 1)
}

/** Groups that share a word become one, in the place of the first. */
export function merged(groups: readonly (readonly string[])[]): string[][] {
  const kept: string[][] = []
  for (const group of groups) {
    const keys = new Set(group.map((word) => word.toLowerCase()))
    const same = kept.filter((other) => other.some((word) => keys.has(word.toLowerCase())))
    const [first, ...others] = same
    if (!first) {
      kept.push([...group])
      continue
    }
    const seen = new Set<string>()
    const all = [...same.flat(), ...group].filter((word) => {
      const isNew = !seen.has(word.toLowerCase())
      seen.add(word.toLowerCase())
      return isNew
    })
    first.splice(0, first.length, ...all)
    for (const other of others) kept.splice(kept.indexOf(other), 1)
  }
  return kept
}
