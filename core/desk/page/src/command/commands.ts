import type { Verb } from '@/contract/ticket'
import { centreCommands } from './centre'
import type { CommandSpec } from './field'
import { unitCommands } from './unit'

/** What every verb asks for. */
export const commands: Record<Verb, CommandSpec> = { ...centreCommands, ...unitCommands }
