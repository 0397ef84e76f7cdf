import { useI18n } from 'vue-i18n'
import type { ClockRule, ClockRules, TimeLimit, WorkCalendar } from '@/contract/rules'
import { useUnits } from '@/people/units'
import { plainLines } from './difference'
import { hoursInWords } from './hours'

/** Contents of rule books as lines for people; a book this page does not know is shown value by value. */
export function useRuleLines() {
  const { t } = useI18n()
  const units = useUnits()

  const limit = ({ amount, span }: TimeLimit) => `${amount} ${t(`rules.span.${span}`)}`

  function scope(rule: ClockRule): string {
    const parts = [
      rule.matter ? t('rules.onlyMatter', { matter: rule.matter }) : '',
      rule.urgency ? t(`urgency.${rule.urgency}`) : '',
      rule.unit ? units.nameOf(rule.unit) : '',
      rule.type ? t(`type.${rule.type}`) : '',
    ].filter(Boolean)
    return parts.join(t('common.separator')) || t('rules.everything')
  }

  const clockLines = (content: ClockRules) => [
    t('rules.lampsLine', { yellow: content.yellowPercent, red: content.redPercent }),
    ...content.rules.map(
      (rule) => `${t(`clock.${rule.kind}`)} · ${scope(rule)} · ${limit(rule.limit)} · ${rule.source}`,
    ),
  ]

  function calendarLines(content: WorkCalendar): string[] {
    const week = (days: readonly string[]) => days.map((day) => t(`rules.weekday.${day}`)).join('')
    const day = (date: string, kind: string, name: string) => `${date} ${t(`rules.day.${kind}`)} ${name}`
    return [
      t('rules.weekLine', { days: week(content.week), hours: hoursInWords(content.hours) }),
      ...content.days.map(({ date, kind, name }) => day(date, kind, name)),
      ...content.units.flatMap((own) => [
        t('rules.unitLine', {
          unit: units.nameOf(own.unit),
          days: own.week.length ? week(own.week) : t('rules.asCentre'),
          hours: own.hours.length ? hoursInWords(own.hours) : t('rules.asCentre'),
        }),
        ...own.days.map(({ date, kind, name }) => `${units.nameOf(own.unit)} ${day(date, kind, name)}`),
      ]),
    ]
  }

  function linesOf(book: string, content: unknown): string[] {
    if (book === 'clocks') return clockLines(content as ClockRules)
    return book === 'calendar' ? calendarLines(content as WorkCalendar) : plainLines(content)
  }

  return { linesOf, limit, scope }
}
