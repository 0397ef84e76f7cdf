import { fileURLToPath, URL } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

const backend = process.env.YIHAOTONG_URL ?? 'http://localhost:8181'

export default defineConfig({
  plugins: [vue()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  define: {
    __VUE_I18N_LEGACY_API__: false,
    __INTLIFY_PROD_DEVTOOLS__: false,
  },
  server: { proxy: { '/api': backend } },
  build: {
    reportCompressedSize: false,
    target: 'es2021',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 500,
    rollupOptions: {
      output: {
        manualChunks(id) {
          if (id.includes('pinyin-pro')) return 'pinyin'
          if (/node_modules\/(echarts|zrender)/.test(id)) return 'echarts'
          if (/node_modules\/(element-plus|@element-plus|@floating-ui|async-validator|lodash|@vueuse|dayjs)/.test(id)) {
            return 'element'
          }
          if (id.includes('node_modules')) return 'vue'
          return undefined
        },
      },
    },
  },
  test: { environment: 'node', include: ['src/**/*.test.ts'] },
})
