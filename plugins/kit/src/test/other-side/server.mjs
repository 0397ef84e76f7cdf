// A SOAP server and client that are not ours and not CXF: the npm package soap. For SoapOtherSideTest, on loopback only.
//   /photo   SOAP 1.1, /photo12 SOAP 1.2: Keep wants a UsernameToken with a digest, a nonce never seen, and takes MTOM.
//   /visit?url=…&password=…&mtom=…&soap12=…   calls the service of that description as a client, and tells what came back.
// Prints the port; ends when its input ends.
import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const soap = require('soap')
const { parseMTOMResp, passwordDigest } = require('soap/lib/utils')

const USER = 'unit-demo'
const PASSWORD = 'unit-demo-secret'
const TOLERANCE = 5 * 60 * 1000
const wsdl = readFileSync(new URL('photo.wsdl', import.meta.url), 'utf8')
const nonces = new Set()

const sha1 = (base64) => createHash('sha1').update(Buffer.from(base64, 'base64')).digest('hex')
const text = (value) => value?.$value ?? value ?? ''

const service = {
    PhotoService: {
        PhotoPort: {
            Keep: ({ name, amount, content }) => {
                if (text(name) === 'fault') {
                    throw { Fault: { faultcode: 'soap:Server.userException', faultstring: 'no', statusCode: 500 } }
                }
                return { name: text(name), doubled: (Number(text(amount)) * 2).toFixed(2), sha1: sha1(text(content)) }
            },
        },
    },
}

function isKnown(security) {
    const token = security?.UsernameToken
    const nonce = text(token?.Nonce)
    const created = text(token?.Created)
    const fresh = Math.abs(Date.now() - Date.parse(created)) <= TOLERANCE && !nonces.has(nonce)
    const good = text(token?.Username) === USER && text(token?.Password) === passwordDigest(nonce, created, PASSWORD)
    if (good) nonces.add(nonce)
    return good && fresh
}

// The package reads parts of an answer but not of a request; the same reader does both here.
async function whole(request) {
    const chunks = []
    for await (const chunk of request) chunks.push(chunk)
    const body = Buffer.concat(chunks)
    const boundary = /^multipart\/related.*boundary="?([^";]+)/i.exec(request.headers['content-type'] ?? '')
    if (!boundary) return body.toString('utf8')
    const { parts } = await new Promise((resolve, reject) =>
        parseMTOMResp(body, boundary[1], (error, read) => (error ? reject(error) : resolve(read))),
    )
    const byId = new Map(parts.map((part) => [part.headers['content-id'].replace(/[<>]/g, ''), part.body]))
    return parts[0].body
        .toString('utf8')
        .replace(/<(\w+:)?Include[^>]*href="cid:([^"]+)"[^>]*?(\/>|><\/(\w+:)?Include>)/g, (all, prefix, id) =>
            byId.get(decodeURIComponent(id)).toString('base64'),
        )
}

async function visit(query) {
    const client = await soap.createClientAsync(query.get('url'), { forceSoap12Headers: query.has('soap12') })
    client.setSecurity(
        new soap.WSSecurity(USER, query.get('password'), {
            passwordType: 'PasswordDigest',
            hasTimeStamp: false,
            hasNonce: true,
            mustUnderstand: true,
        }),
    )
    try {
        const [result] = await client.KeepAsync(
            { name: '照片', amount: '149.50', content: Buffer.from('图').toString('base64') },
            { forceMTOM: query.has('mtom') },
        )
        return `${result.name} ${result.doubled} ${result.sha1}`
    } catch (error) {
        const fault = error.root?.Envelope?.Body?.Fault
        return `fault ${text(fault?.faultcode) || text(fault?.Code?.Subcode?.Value) || text(fault?.Code?.Value) || error.message}`
    }
}

function listen(path, soap12) {
    const door = createServer()
    soap.listen(door, { path, services: service, xml: wsdl, forceSoap12Headers: soap12 }).authenticate = isKnown
    return door
}

const plain = { '/photo': 'text/xml; charset=utf-8', '/photo12': 'application/soap+xml; charset=utf-8' }
const doors = { '/photo': listen('/photo', false), '/photo12': listen('/photo12', true) }
const server = createServer(async (request, response) => {
    const url = new URL(request.url, 'http://127.0.0.1')
    if (url.pathname === '/visit') {
        response.end(await visit(url.searchParams))
        return
    }
    if (request.method === 'POST') {
        request.body = await whole(request)
        // The package answers under the content type of the request, and its answer has no parts.
        if (/^multipart/i.test(request.headers['content-type'])) request.headers['content-type'] = plain[url.pathname]
    }
    doors[url.pathname].emit('request', request, response)
})
server.listen(0, '127.0.0.1', () => console.log(server.address().port))
process.stdin.resume().on('end', () => process.exit(0))
