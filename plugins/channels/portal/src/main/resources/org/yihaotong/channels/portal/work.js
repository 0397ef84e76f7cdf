// Finds a number that makes SHA-256 of "token.number" begin with so many zero bits. Runs beside the page, not in its way.
'use strict'

const primes = []
for (let n = 2; primes.length < 64; n++) {
  if (primes.every((p) => n % p !== 0)) primes.push(n)
}
const part = (value) => ((value - Math.floor(value)) * 4294967296) | 0
const K = Int32Array.from(primes, (p) => part(Math.cbrt(p)))
const START = Int32Array.from(primes.slice(0, 8), (p) => part(Math.sqrt(p)))
const W = new Int32Array(64)

function compress(state, bytes, at) {
  for (let i = 0; i < 16; i++) {
    const j = at + 4 * i
    W[i] = (bytes[j] << 24) | (bytes[j + 1] << 16) | (bytes[j + 2] << 8) | bytes[j + 3]
  }
  for (let i = 16; i < 64; i++) {
    const x = W[i - 15]
    const y = W[i - 2]
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3)
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10)
    W[i] = (W[i - 16] + s0 + W[i - 7] + s1) | 0
  }
  let [a, b, c, d, e, f, g, h] = state
  for (let i = 0; i < 64; i++) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + K[i] + W[i]) | 0
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + t2) | 0
  }
  const add = [a, b, c, d, e, f, g, h]
  return state.map((value, i) => (value + add[i]) | 0)
}

function solve(token, bits) {
  const head = Uint8Array.from(token + '.', (c) => c.charCodeAt(0))
  const whole = head.length - (head.length % 64)
  let middle = START
  for (let at = 0; at < whole; at += 64) middle = compress(middle, head, at)
  const rest = head.length - whole
  for (let number = 0; ; number++) {
    const digits = String(number)
    const length = rest + digits.length
    const tail = new Uint8Array(length + 9 <= 64 ? 64 : 128)
    tail.set(head.subarray(whole))
    for (let i = 0; i < digits.length; i++) tail[rest + i] = digits.charCodeAt(i)
    tail[length] = 0x80
    const size = (whole + length) * 8
    tail[tail.length - 2] = size >>> 8
    tail[tail.length - 1] = size & 0xff
    let state = middle
    for (let at = 0; at < tail.length; at += 64) state = compress(state, tail, at)
    if (Math.clz32(state[0]) >= bits) return digits
  }
}

onmessage = (event) => {
  const token = event.data
  postMessage({ token, proof: solve(token, Number(token.split('.')[1])) })
}
