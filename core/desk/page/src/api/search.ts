import type { MarkedTexts, SearchedTexts, SynonymRules, TriedItem } from '@/contract/search'
import { ask } from '@/http/http'

/** What callers say stays out of addresses, which go into logs. */
export const markTexts = async (asked: SearchedTexts, signal?: AbortSignal) =>
  (await ask<MarkedTexts>('POST', '/search/marks', { body: asked, signal })).body

export const trySynonyms = async (words: string, rules: SynonymRules) =>
  (await ask<{ items: TriedItem[] }>('POST', '/search/trial', { body: { words, rules } })).body.items
