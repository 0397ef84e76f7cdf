/** Pasted files go to the picker that came last, such as the one of the dialog in front of the page. */

type Taker = (files: readonly File[]) => void

const takers: Taker[] = []

function paste(event: ClipboardEvent): void {
  const files = [...(event.clipboardData?.files ?? [])]
  const taker = takers[takers.length - 1]
  if (files.length === 0 || !taker) return
  event.preventDefault()
  taker(files)
}

/** Hears pastes until the answer is called. */
export function hearPastes(taker: Taker): () => void {
  if (takers.length === 0) document.addEventListener('paste', paste)
  takers.push(taker)
  return () => {
    takers.splice(takers.indexOf(taker), 1)
    if (takers.length === 0) document.removeEventListener('paste', paste)
  }
}
