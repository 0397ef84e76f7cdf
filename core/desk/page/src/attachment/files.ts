import type { AllowedContent, AttachmentKind } from '@/contract/attachment'

/** Why a file will not be taken, told before it is sent; the server looks at the content itself. */
export interface Refusal {
  words: string
  facts: Record<string, string | number>
}

export const extensionOf = (name: string) => (/\.([^.]+)$/.exec(name.trim())?.[1] ?? '').toLowerCase()

export function kindOf(name: string, allowed: AllowedContent): AttachmentKind | undefined {
  const extension = extensionOf(name)
  return allowed.kinds.find((kind) => kind.extensions.includes(extension))?.kind
}

export function refusalOf(file: { name: string; size: number }, allowed: AllowedContent): Refusal | undefined {
  const kind = kindOf(file.name, allowed)
  if (!kind) return { words: 'attachment.notAllowed', facts: { extension: extensionOf(file.name) || '—' } }
  if (file.size === 0) return { words: 'attachment.empty', facts: {} }
  const largest = allowed.kinds.find((one) => one.kind === kind)?.largest ?? 0
  return file.size > largest ? { words: 'attachment.tooLarge', facts: { size: sizeInWords(largest) } } : undefined
}

/** 850 B, 12 KB, 3.4 MB: with one decimal only where it says something. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  const units = ['KB', 'MB', 'GB']
  let value = bytes
  let unit = -1
  do {
    value /= 1024
    unit++
  } while (value >= 999.5 && unit < units.length - 1)
  return `${value < 9.95 ? Math.round(value * 10) / 10 : Math.round(value)} ${units[unit]}`
}

/** What the file dialog offers. */
export const acceptFrom = (allowed: AllowedContent) =>
  allowed.kinds.flatMap((kind) => kind.extensions.map((extension) => `.${extension}`)).join(',')

/** A pasted picture has no name of its own. */
export function named(file: File, moment: Date): File {
  if (file.name && file.name !== 'image.png') return file
  const stamp = moment.toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-')
  return new File([file], `粘贴-${stamp}.${extensionOf(file.name) || 'png'}`, { type: file.type })
}
