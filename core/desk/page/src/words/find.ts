/** Finding names by characters, pinyin or initials: 市市场监管局 is found by 市场, shichang and scjg. */

export interface Findable {
  name: string
  /** Full pinyin without tones, one entry a character. */
  syllables: string[]
}

export type Romanize = (name: string) => string[]

export function findable(name: string, romanize: Romanize): Findable {
  return { name, syllables: romanize(name).map((syllable) => syllable.toLowerCase()) }
}

/** 0 does not match; larger is a better match. */
export function score(query: string, entry: Findable): number {
  const wanted = query.trim().toLowerCase()
  if (!wanted) return 1
  const name = entry.name.toLowerCase()
  if (name.startsWith(wanted)) return 6
  if (name.includes(wanted)) return 5
  const letters = wanted.replace(/[\s']/g, '')
  const initials = entry.syllables.map((syllable) => syllable.charAt(0)).join('')
  if (initials.startsWith(letters)) return 4
  if (initials.includes(letters)) return 3
  return startsOfSyllables(entry.syllables).some((tail) => tail.startsWith(letters)) ? 2 : 0
}

/** Pinyin is matched only from the start of a syllable, so that `an` does not find every 县. */
function startsOfSyllables(syllables: string[]): string[] {
  return syllables.map((_, from) => syllables.slice(from).join(''))
}

export function find<T extends { entry: Findable }>(query: string, among: T[]): T[] {
  return among
    .map((item, order) => ({ item, order, points: score(query, item.entry) }))
    .filter(({ points }) => points > 0)
    .sort((left, right) => right.points - left.points || left.order - right.order)
    .map(({ item }) => item)
}

/** The dictionary is large and is fetched only when someone first looks for a name. */
export async function loadRomanize(): Promise<Romanize> {
  const { pinyin } = await import('pinyin-pro')
  return (name) => pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive' })
}
