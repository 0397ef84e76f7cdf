import js from '@eslint/js'
import prettier from 'eslint-config-prettier'
import vue from 'eslint-plugin-vue'
import ts from 'typescript-eslint'

const browser = Object.fromEntries(
    ['window', 'document', 'console', 'fetch', 'EventSource', 'localStorage', 'sessionStorage', 'crypto'].map(
        (name) => [name, 'readonly'],
    ),
)

export default ts.config(
    { ignores: ['node_modules', 'dist'] },
    js.configs.recommended,
    ts.configs.strict,
    ts.configs.stylistic,
    vue.configs['flat/recommended'],
    {
        files: ['**/*.{ts,vue}'],
        languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.vue'] } },
        rules: {
            'no-undef': 'off',
            'vue/no-v-html': 'error',
            'vue/require-default-prop': 'off',
            'vue/multi-word-component-names': 'off',
            'max-lines': ['error', { max: 300, skipBlankLines: true }],
            '@typescript-eslint/consistent-type-definitions': 'off',
            eqeqeq: 'error',
        },
    },
    { files: ['build.mjs'], languageOptions: { globals: { process: 'readonly', console: 'readonly' } } },
    { files: ['**/*.{js,mjs}'], languageOptions: { globals: browser } },
    prettier,
)
