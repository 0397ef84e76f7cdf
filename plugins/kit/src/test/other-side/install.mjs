// Maven's door to the other side: installs the package when its lock changed.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const home = dirname(fileURLToPath(import.meta.url))
const mark = join(home, 'node_modules/.installed')
const lock = readFileSync(join(home, 'package-lock.json'), 'utf8')
if (!existsSync(mark) || readFileSync(mark, 'utf8') !== lock) {
    execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--prefer-offline'], {
        cwd: home,
        stdio: 'inherit',
        shell: process.platform === 'win32',
    })
    writeFileSync(mark, lock)
}
