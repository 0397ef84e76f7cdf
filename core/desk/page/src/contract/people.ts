/** Persons, roles and units; names and shapes are those of org.yihaotong.api.people. */
import type { Maybe } from './ticket'

export const roles = [
  'AGENT',
  'REMOTE_SEAT',
  'SHIFT_LEADER',
  'DISPATCHER',
  'SUPERVISOR',
  'CALLBACK_CLERK',
  'QUALITY_INSPECTOR',
  'KNOWLEDGE_EDITOR',
  'UNIT_CLERK',
  'UNIT_LEADER',
  'CITY_LEADER',
  'ADMINISTRATOR',
  'INTEGRATOR',
  'AUDITOR',
] as const
export type Role = (typeof roles)[number]

export function isUnitRole(role: Role): boolean {
  return role === 'UNIT_CLERK' || role === 'UNIT_LEADER'
}

export interface Person {
  login: string
  name: string
  roles: Role[]
  unit?: Maybe<string>
  active: boolean
  mustChangePassword: boolean
  lockedUntil?: Maybe<string>
  version: number
}

export interface NewPassword {
  login: string
  password: string
}

export const unitKinds = ['DEPARTMENT', 'UTILITY', 'TERRITORY'] as const
export type UnitKind = (typeof unitKinds)[number]

export interface Unit {
  id: string
  name: string
  kind: UnitKind
  parent?: Maybe<string>
  hotline?: Maybe<string>
  /** Code of the territory it answers for. */
  area?: Maybe<string>
  active: boolean
  version: number
}
