/** A line of a difference: taken out, put in, a heading, or as it was. */
export interface DiffLine {
  kind: 'gone' | 'come' | 'head' | 'same'
  text: string
}

const kindOf = (line: string): DiffLine['kind'] => {
  if (/^(---|\+\+\+|@@)/.test(line)) return 'head'
  if (line.startsWith('-')) return 'gone'
  return line.startsWith('+') ? 'come' : 'same'
}

/** The lines of a unified difference. */
export const linesOf = (difference: string): DiffLine[] =>
  difference
    .split('\n')
    .filter((line) => line !== '')
    .map((text) => ({ kind: kindOf(text), text }))
