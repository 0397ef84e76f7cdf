import type { ConfigDraft, ConfigForm, Setting } from '@/contract/config'

/** What is typed, by the settings' names; a secret's is empty until somebody types a new one. */
export type Typed = Record<string, string[]>

const all = (form: ConfigForm) => [...form.facts, ...form.settings]
const clean = (values: readonly string[]) => values.map((value) => value.trim()).filter((value) => value !== '')
const same = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((value, order) => value === other[order])

export function typedOf(form: ConfigForm): Typed {
  return Object.fromEntries(all(form).map((setting) => [setting.name, [...setting.values]]))
}

/** Spaces around a secret may belong to it. */
function filled(setting: Setting, typed: Typed): string[] {
  const values = typed[setting.name] ?? []
  return setting.context === 'SECRET' ? values.filter((value) => value !== '') : clean(values)
}

export function isChanged(setting: Setting, typed: Typed): boolean {
  if (!setting.editable) return false
  const values = filled(setting, typed)
  return setting.context === 'SECRET' ? values.length > 0 : !same(values, clean(setting.values))
}

/** Only what was changed is sent: what is not named stays as it is. */
export function draftOf(form: ConfigForm, typed: Typed): ConfigDraft {
  const changed = all(form).filter((setting) => isChanged(setting, typed))
  return {
    revision: form.revision,
    values: Object.fromEntries(changed.map((setting) => [setting.name, filled(setting, typed)])),
  }
}

/** What somebody typed on top of a form that was read again. */
export function carryOver(before: ConfigForm, typed: Typed, fresh: ConfigForm): Typed {
  const changed = all(before).filter((setting) => isChanged(setting, typed))
  return { ...typedOf(fresh), ...Object.fromEntries(changed.map((one) => [one.name, typed[one.name] ?? []])) }
}
