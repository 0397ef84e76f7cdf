import { merged } from '../merged'
import type { Messages } from '../zh-CN'
import * as areas from './areas'

const en: Messages = merged(areas)

export default en
