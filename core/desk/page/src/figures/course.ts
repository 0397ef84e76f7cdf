import { shallowRef, watch } from 'vue'
import { readFigures, type Span } from '@/api/figures'
import type { CallFigures, Step } from '@/contract/figures'

/** The steps of a span, read again whenever the question changes; an answer to an older question is dropped. */
export function useCourse(question: () => { span: Span; step: Step; hotline: string | undefined; now: number }) {
  const figures = shallowRef<CallFigures[]>()
  const error = shallowRef<unknown>()
  let asked = 0

  async function load(): Promise<void> {
    const mine = ++asked
    const { span, step, hotline, now } = question()
    error.value = undefined
    try {
      const found = (await readFigures(span, step, hotline)).map((one) => one.figures)
      if (mine === asked) figures.value = found.filter((one) => Date.parse(one.from) <= now)
    } catch (failed) {
      if (mine === asked) error.value = failed
    }
  }

  watch(() => JSON.stringify(question()), load, { immediate: true })
  return { figures, error, load }
}
