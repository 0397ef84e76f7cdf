/** Turning key events into the strokes of the key sheet, deaf while an input method composes. */

export interface KeyLike {
  key: string
  keyCode: number
  isComposing: boolean
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey?: boolean
}

/** While Chinese is being composed every key belongs to the input method; some browsers say so only by code 229. */
export function isComposing(event: KeyLike): boolean {
  return event.isComposing || event.keyCode === 229 || event.key === 'Process'
}

/** `j`, `?`, `Shift+d`, `Enter`, `Ctrl+k`; empty while composing and for Alt combinations, which belong to the system. */
export function strokeOf(event: KeyLike): string {
  if (isComposing(event) || event.altKey) return ''
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  if (event.ctrlKey || event.metaKey) return `Ctrl+${key}`
  return event.shiftKey && /^[a-z]$/.test(key) ? `Shift+${key}` : key
}

/** A stroke as it stands on a button: `d`, `⇧D`. */
export function strokeInSigns(stroke: string): string {
  return stroke.startsWith('Shift+') ? `⇧${stroke.slice(6).toUpperCase()}` : stroke
}

/** Letters and signs type text inside a field; only these strokes work there. */
export function worksInFields(stroke: string): boolean {
  return stroke.startsWith('Ctrl+') || stroke === 'Escape' || /^F\d+$/.test(stroke)
}

const patience = 1000

/** Remembers the first stroke of a pair such as `g q` for a second. */
export class Strokes {
  private before = ''
  private at = 0

  /** The strokes to look up, the pair first. */
  take(stroke: string, now: number): string[] {
    const pair = this.before && now - this.at < patience ? [`${this.before} ${stroke}`] : []
    this.before = stroke
    this.at = now
    return [...pair, stroke]
  }

  forget(): void {
    this.before = ''
  }
}
