// Maven's door to the page: installs the packages, checks, tests and builds, each only when its inputs changed.
// Usage: node build.mjs OUTPUT_FOLDER
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const home = dirname(fileURLToPath(import.meta.url))
const output = resolve(process.argv[2] ?? join(home, '../target/classes/page'))
const notSources = new Set(['node_modules', 'dist'])
const smallestWorthPacking = 1024

function filesUnder(folder) {
    return readdirSync(folder, { withFileTypes: true })
        .filter((entry) => !notSources.has(entry.name))
        .flatMap((entry) => {
            const path = join(folder, entry.name)
            return entry.isDirectory() ? filesUnder(path) : [path]
        })
        .sort()
}

function fingerprint(files) {
    const hash = createHash('sha256').update(process.version)
    for (const file of files) hash.update(relative(home, file)).update('\0').update(readFileSync(file)).update('\0')
    return hash.digest('hex')
}

function onlyWhenChanged(mark, files, name, work) {
    const now = fingerprint(files)
    if (existsSync(mark) && readFileSync(mark, 'utf8') === now) {
        console.log(`page: ${name} is up to date`)
        return
    }
    rmSync(mark, { force: true })
    work()
    mkdirSync(dirname(mark), { recursive: true })
    writeFileSync(mark, now)
}

function npm(...words) {
    execFileSync('npm', words, { cwd: home, stdio: 'inherit', shell: process.platform === 'win32' })
}

// The servlet hands out the packed twin to every browser that takes gzip, so nothing is packed at run time.
function packAssets() {
    for (const file of filesUnder(join(output, 'assets'))) {
        const plain = readFileSync(file)
        if (plain.length > smallestWorthPacking && !/\.(png|woff2?|gz)$/.test(file)) {
            writeFileSync(`${file}.gz`, gzipSync(plain, { level: 9 }))
        }
    }
}

const lock = [join(home, 'package.json'), join(home, 'package-lock.json')]
onlyWhenChanged(join(home, 'node_modules/.installed'), lock, 'node_modules', () =>
    npm('ci', '--no-audit', '--no-fund', '--prefer-offline'),
)
onlyWhenChanged(join(output, '../../page.built'), filesUnder(home), 'the page', () => {
    npm('run', 'check')
    npm('run', 'build', '--', '--outDir', output, '--logLevel', 'warn')
    packAssets()
})
