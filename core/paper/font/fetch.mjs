// Maven's door to the typeface: fetches the package that package-lock.json names, keeps one weight and its licence.
// Usage: node fetch.mjs OUTPUT_FOLDER
import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const home = dirname(fileURLToPath(import.meta.url))
const output = resolve(process.argv[2] ?? join(home, '../target/classes/font'))
const wanted = { '400Regular/NotoSansSC_400Regular.ttf': 'NotoSansSC.ttf', LICENSE_FONT: 'NotoSansSC-LICENSE.txt' }

if (Object.values(wanted).every((name) => existsSync(join(output, name)))) {
    console.log('font: is there')
} else {
    const words = ['ci', '--no-audit', '--no-fund', '--prefer-offline', '--ignore-scripts']
    execFileSync('npm', words, { cwd: home, stdio: 'inherit', shell: process.platform === 'win32' })
    mkdirSync(output, { recursive: true })
    for (const [from, to] of Object.entries(wanted)) {
        copyFileSync(join(home, 'node_modules/@expo-google-fonts/noto-sans-sc', from), join(output, to))
    }
    rmSync(join(home, 'node_modules'), { recursive: true })
}
