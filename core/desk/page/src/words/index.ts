import elementEn from 'element-plus/es/locale/lang/en'
import elementZh from 'element-plus/es/locale/lang/zh-cn'
import { computed } from 'vue'
import { createI18n } from 'vue-i18n'
import en from './en'
import zhCN, { type Messages } from './zh-CN'

export type Language = 'zh-CN' | 'en'

const kept = 'yihaotong.language'

function remembered(): Language {
  return localStorage.getItem(kept) === 'en' ? 'en' : 'zh-CN'
}

export const words = createI18n<[Messages], Language, false>({
  legacy: false,
  locale: remembered(),
  fallbackLocale: 'zh-CN',
  messages: { 'zh-CN': zhCN, en },
})

export function speak(language: Language): void {
  words.global.locale.value = language
  localStorage.setItem(kept, language)
  document.documentElement.lang = language
}

export const elementWords = computed(() => (words.global.locale.value === 'en' ? elementEn : elementZh))
