import zhCN, { type Messages } from './zh-CN'

const en: Messages = zhCN

export default en
