import type { MarkedText } from '@/contract/search'

export interface Piece {
  words: string
  marked: boolean
}

/** A text in which nothing is marked. */
export const plainText = (text: string): MarkedText => ({ text, marks: [] })

/** A text cut at its marks; ranges that make no sense mark nothing. */
export function piecesOf({ text, marks }: MarkedText): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const { from, to } of marks) {
    if (from < at || to <= from || to > text.length) continue
    if (from > at) pieces.push({ words: text.slice(at, from), marked: false })
    pieces.push({ words: text.slice(from, to), marked: true })
    at = to
  }
  if (at < text.length) pieces.push({ words: text.slice(at), marked: false })
  return pieces
}
