import { merged } from '../merged'
import * as areas from './areas'

const zhCN = merged(areas)

type Worded<T> = { [K in keyof T]: T[K] extends string ? string : Worded<T[K]> }

/** What every language has to say. */
export type Messages = Worded<typeof zhCN>

export default zhCN
