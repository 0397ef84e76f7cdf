/** What changed between two texts, character by character. */
export interface Piece {
  kind: 'same' | 'gone' | 'new'
  text: string
}

/** Above this many pairs of characters the middle is shown as replaced as a whole. */
const most = 4_000_000

/** The pieces of both texts in order; same pieces stand in both, gone ones only before, new ones only after. */
export function pieces(before: string, after: string): Piece[] {
  const [one, other] = [[...before], [...after]]
  let head = 0
  while (head < one.length && head < other.length && one[head] === other[head]) head++
  let tail = 0
  while (
    tail < one.length - head &&
    tail < other.length - head &&
    one[one.length - 1 - tail] === other[other.length - 1 - tail]
  ) {
    tail++
  }
  const found: Piece[] = []
  add(found, 'same', one.slice(0, head).join(''))
  middle(found, one.slice(head, one.length - tail), other.slice(head, other.length - tail))
  add(found, 'same', one.slice(one.length - tail).join(''))
  return found
}

function add(found: Piece[], kind: Piece['kind'], text: string): void {
  const last = found.at(-1)
  if (text === '') return
  if (last?.kind === kind) last.text += text
  else found.push({ kind, text })
}

function middle(found: Piece[], one: readonly string[], other: readonly string[]): void {
  if (one.length * other.length > most) {
    add(found, 'gone', one.join(''))
    add(found, 'new', other.join(''))
    return
  }
  const width = other.length + 1
  const longest = new Uint16Array((one.length + 1) * width)
  const at = (i: number, j: number) => longest[i * width + j] ?? 0
  for (let i = one.length - 1; i >= 0; i--) {
    for (let j = other.length - 1; j >= 0; j--) {
      longest[i * width + j] = one[i] === other[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  walk(found, one, other, at)
}

function walk(
  found: Piece[],
  one: readonly string[],
  other: readonly string[],
  at: (i: number, j: number) => number,
): void {
  let [i, j] = [0, 0]
  while (i < one.length || j < other.length) {
    if (i < one.length && j < other.length && one[i] === other[j]) {
      add(found, 'same', one[i++] ?? '')
      j++
    } else if (j >= other.length || (i < one.length && at(i + 1, j) >= at(i, j + 1))) {
      add(found, 'gone', one[i++] ?? '')
    } else {
      add(found, 'new', other[j++] ?? '')
    }
  }
}
