// A unit's program on a SOAP stack that is not ours: the npm package soap, as the kit's tests have it. Reads the description at
// the address it is given, asks, and prints one line of JSON with what came back.
//   node unit.mjs <address of the service> <order> [12]
import { createRequire } from 'node:module'

const require = createRequire(new URL('../../../../kit/src/test/other-side/server.mjs', import.meta.url))
const soap = require('soap')

const [address, orderNo, young] = process.argv.slice(2)
const client = await soap.createClientAsync(`${address}?wsdl`, { forceSoap12Headers: young === '12' })
client.setSecurity(
    new soap.WSSecurity('unit-demo', 'unit-demo-secret', {
        passwordType: 'PasswordDigest',
        hasTimeStamp: false,
        hasNonce: true,
        mustUnderstand: true,
    }),
)
const port = client.HotlineLink[young === '12' ? 'Soap12' : 'Soap11']

const text = (value) => value?.$value ?? value
const ask = (operation, input) =>
    new Promise((resolve) =>
        port[operation](input, (error, result) => {
            const fault = error?.root?.Envelope?.Body?.Fault
            const problem = (fault?.detail ?? fault?.Detail)?.Problem
            if (error && !problem) resolve({ broken: error.message })
            else resolve(error ? { fault: text(fault.faultcode) ?? text(fault.Code?.Value), code: text(problem.code) } : result)
        }),
    )

const reply = {
    replyId: '8f5c1b1e-0000',
    kind: 'ACCEPT',
    occurredAt: new Date().toISOString(),
    handler: { name: '王某' },
}
const kept = await ask('PutAttachment', {
    name: '阀门.jpg',
    mediaType: 'image/jpeg',
    content: Buffer.from('图').toString('base64'),
})
console.log(
    JSON.stringify({
        hello: await ask('Hello', {}),
        orders: await ask('FetchOrders', { limit: 5 }),
        accepted: await ask('SubmitReply', { orderNo, reply: { ...reply, attachmentId: [kept.attachment?.id] } }),
        again: await ask('SubmitReply', { orderNo, reply: { ...reply, attachmentId: [kept.attachment?.id] } }),
        unknown: await ask('GetOrder', { orderNo: 'YC20200302-999999' }),
        file: await ask('GetAttachment', { id: kept.attachment?.id }),
        kept,
    }),
)
