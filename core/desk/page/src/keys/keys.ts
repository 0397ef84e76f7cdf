import { onBeforeUnmount, onMounted, shallowReactive } from 'vue'
import { strokeOf, Strokes, worksInFields } from './stroke'

/** One line of the key sheet: the stroke, the words for it, what it does. */
export interface KeyLine {
  stroke: string
  /** Words of the message file, such as `keys.newAppeal`. */
  words: string
  press: () => void
  when?: () => boolean
}

/** The newest group is asked first, so that a dialog's keys stand before its page's. */
export const groups = shallowReactive<(() => readonly KeyLine[])[]>([])
const strokes = new Strokes()

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}

/** Enter and Space on a button or link press that one, nothing else. */
function isPressable(target: EventTarget | null, stroke: string): boolean {
  return (
    (stroke === 'Enter' || stroke === ' ') && target instanceof HTMLElement && !!target.closest('button, a, [role]')
  )
}

function lineFor(wanted: string[]): KeyLine | undefined {
  for (const stroke of wanted) {
    for (const group of [...groups].reverse()) {
      const line = group().find((candidate) => candidate.stroke === stroke && candidate.when?.() !== false)
      if (line) return line
    }
  }
  return undefined
}

function dialogIsOpen(): boolean {
  return [...document.querySelectorAll<HTMLElement>('.el-overlay')].some((overlay) => overlay.style.display !== 'none')
}

/** The first Escape leaves the field, only the next one the screen. */
function leaveField(target: EventTarget | null): boolean {
  if (!isField(target)) return false
  ;(target as HTMLElement).blur()
  return true
}

/** Combinations are ours before any field sees them: a list would take Ctrl+Enter for Enter and open itself. */
function listenFirst(event: KeyboardEvent): void {
  if (strokeOf(event).startsWith('Ctrl+')) listen(event)
  if (event.defaultPrevented) event.stopPropagation()
}

function listen(event: KeyboardEvent): void {
  const stroke = strokeOf(event)
  if (!stroke || event.defaultPrevented || isPressable(event.target, stroke)) return
  const dialog = dialogIsOpen()
  if ((isField(event.target) || dialog) && !worksInFields(stroke)) return
  if (stroke === 'Escape' && (dialog || leaveField(event.target))) return
  const line = lineFor(strokes.take(stroke, Date.now()))
  if (!line) return
  strokes.forget()
  event.preventDefault()
  line.press()
}

export function listenForKeys(): void {
  window.addEventListener('keydown', listenFirst, { capture: true })
  window.addEventListener('keydown', listen)
}

/** Adds keys for as long as the calling component is on the page. */
export function useKeys(lines: readonly KeyLine[] | (() => readonly KeyLine[])): void {
  const group = typeof lines === 'function' ? lines : () => lines
  onMounted(() => groups.push(group))
  onBeforeUnmount(() => {
    const at = groups.indexOf(group)
    if (at >= 0) groups.splice(at, 1)
  })
}
