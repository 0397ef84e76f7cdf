/** A stretch of a text, counted as JavaScript counts. */
export interface Mark {
  from: number
  to: number
}

export interface MarkedText {
  text: string
  marks: Mark[]
}

export interface MarkedTexts {
  better?: string | null
  texts: MarkedText[]
}

export interface SearchedTexts {
  words: string
  texts: string[]
  length: number
  few: boolean
}

/** Words that mean the same, group by group; the rule book `synonyms`. */
export interface SynonymRules {
  groups: string[][]
}

export interface TriedItem {
  id: string
  title: string
  change: 'SAME' | 'NEW' | 'GONE'
}
