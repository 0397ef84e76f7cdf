export type Words = { [key: string]: string | Words }

/** What all areas say together, branch by branch. */
export type Merged<Area> = (Area extends unknown ? (area: Area) => void : never) extends (all: infer All) => void
  ? All
  : never

/** Puts the words of all areas into one tree; the same leaf said twice is an error, whoever said it first. */
export function merged<Area extends Words>(areas: Record<string, Area>): Merged<Area> {
  const tree: Words = {}
  for (const [name, area] of Object.entries(areas)) grow(tree, area, name)
  return tree as Merged<Area>
}

function grow(tree: Words, twig: Words, path: string): void {
  for (const [key, value] of Object.entries(twig)) {
    const there = tree[key]
    if (there === undefined) tree[key] = typeof value === 'string' ? value : {}
    else if (typeof there === 'string' || typeof value === 'string') throw new Error(`said twice: ${key} (${path})`)
    const branch = tree[key]
    if (typeof value !== 'string' && typeof branch === 'object') grow(branch, value, `${path}.${key}`)
  }
}
