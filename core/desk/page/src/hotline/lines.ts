import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { listLines } from '@/api/hotlines'
import type { Line } from '@/contract/hotline'

/** All lines with their standing; read when first needed and again when one changed. */
export const useLines = defineStore('lines', () => {
  const lines = shallowRef<Line[]>([])
  let reading: Promise<void> | undefined

  async function readAll(): Promise<void> {
    lines.value = await listLines()
  }

  function ensure(): Promise<void> {
    reading ??= readAll().catch((failed: unknown) => {
      reading = undefined
      throw failed
    })
    return reading
  }

  function refresh(): Promise<void> {
    reading = undefined
    return ensure()
  }

  const lineOf = (id: string | null | undefined) => lines.value.find((line) => line.hotline.id === id)

  return { lines, ensure, refresh, lineOf }
})
