import { dateTime } from '@/words/time'

/** The words that an event's detail needs; the page gives them from its message file. */
export interface DetailWords {
  has: (key: string) => boolean
  say: (key: string) => string
  unit: (id: string) => string
}

export interface DetailLine {
  name: string
  value: string
  /** Long text is set as a card, short facts stand in a row. */
  long: boolean
}

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z$/
const enumerations = [
  'satisfaction',
  'answerResult',
  'nonAcceptance',
  'type',
  'urgency',
  'channel',
  'clock',
  'delivery.kind',
  'state',
]
const unitNames = new Set(['unit', 'leadUnit', 'coUnits', 'units', 'suggestedUnit', 'hotline', 'holder', 'from', 'to'])
const longNames = new Set([
  'text',
  'answer',
  'reason',
  'explanation',
  'opinion',
  'app',
  'note',
  'legalBasis',
  'content',
  'why',
  'participants',
  'minutes',
  'points',
])

function valueInWords(name: string, value: string, words: DetailWords): string {
  if (value === 'true') return words.say('common.yes')
  if (value === 'false') return words.say('common.no')
  if (instant.test(value)) return dateTime(value)
  if (unitNames.has(name))
    return value
      .split(/[,，\s]+/)
      .filter(Boolean)
      .map(words.unit)
      .join(words.say('common.separator'))
  const place = /^[A-Z][A-Z_]+$/.test(value) ? enumerations.find((list) => words.has(`${list}.${value}`)) : undefined
  return place ? words.say(`${place}.${value}`) : value
}

/** What was and what is now stand in one line, under one name. */
const changes = [
  { before: 'oldDue', after: 'newDue', name: 'due' },
  { before: 'from', after: 'to', name: 'unit' },
] as const

/** Ends that a changed calendar moved: `due.1` is the new end of the first referral's clock, `old.due.1` the old one. */
function movedEnds(detail: Readonly<Record<string, string>>, words: DetailWords): DetailLine[] {
  return Object.entries(detail)
    .filter(([name]) => name.startsWith('old.'))
    .map(([name, before]) => {
      const [kind = '', ...rest] = name.slice(4).split('.')
      const after = detail[name.slice(4)] ?? ''
      return {
        name: [words.say(`detail.${kind}`), ...rest].join(' '),
        value: `${dateTime(before)} → ${dateTime(after)}`,
        long: false,
      }
    })
}

/** An event's detail as lines for people; names the page has no word for are left out. */
export function detailLines(detail: Readonly<Record<string, string>>, words: DetailWords): DetailLine[] {
  const changed = changes.filter(({ before, after }) => detail[before] && detail[after])
  const told = new Set<string>(changed.flatMap(({ before, after, name }) => [before, after, name]))
  const pairs = changed.map(({ before, after, name }) => ({
    name: words.say(`detail.${name}`),
    value: [before, after].map((one) => valueInWords(one, detail[one] ?? '', words)).join(' → '),
    long: false,
  }))
  const moved = movedEnds(detail, words)
  const single = Object.entries(detail)
    .filter(([name]) => !told.has(name) && !name.startsWith('old.') && !detail[`old.${name}`])
    .filter(([name, value]) => value !== '' && words.has(`detail.${name}`))
    .map(([name, value]) => ({
      name: words.say(`detail.${name}`),
      value: valueInWords(name, value, words),
      long: longNames.has(name),
    }))
  return [...pairs, ...moved, ...single].sort((one, other) => Number(one.long) - Number(other.long))
}
