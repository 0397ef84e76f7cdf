import { onBeforeUnmount, ref, shallowRef, watch } from 'vue'
import { markTexts } from '@/api/search'
import type { MarkedText } from '@/contract/search'
import { plainText } from './pieces'

/** So few rows are few: other words may find more. */
const few = 3
const most = 200
const longestWords = 200
const longestText = 20_000

/**
 * Marks in what a search showed. Marks are a help: without them, or before they arrive, texts stand as they are.
 *
 * @param searched the words, empty without a search
 * @param shown the texts of the rows
 * @param rows how many were found; undefined as long as nobody knows
 */
export function useMarks(
  searched: () => string,
  shown: () => readonly string[],
  rows: () => number | undefined,
  length = 200,
) {
  const known = shallowRef(new Map<string, MarkedText>())
  const better = ref('')
  let asking: AbortController | undefined

  async function mark(): Promise<void> {
    asking?.abort()
    const words = [...searched().trim()].slice(0, longestWords).join('')
    const count = rows()
    better.value = ''
    known.value = new Map()
    if (!words || count === undefined) return
    const texts = [...new Set(shown())].filter((text) => text && text.length <= longestText).slice(0, most)
    const isFew = count < few
    if (texts.length === 0 && !isFew) return
    asking = new AbortController()
    const { signal } = asking
    try {
      const answer = await markTexts({ words, texts, length, few: isFew }, signal)
      if (signal.aborted) return
      known.value = new Map(texts.map((text, at) => [text, answer.texts[at] ?? plainText(text)]))
      better.value = answer.better ?? ''
    } catch {
      // Whoever reads needs no marks.
    }
  }

  const marked = (text: string) => known.value.get(text) ?? plainText(text)

  watch([searched, () => shown().join('\n'), rows], mark, { immediate: true })
  onBeforeUnmount(() => asking?.abort())
  return { marked, better }
}
