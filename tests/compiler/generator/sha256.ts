const rotate = (word: number, by: number): number => (word >>> by) | (word << (32 - by))

const isPrime = (number: number): boolean => {
  for (let divisor = 2; divisor * divisor <= number; divisor += 1) if (number % divisor === 0) return false
  return true
}

const firstPrimes = (count: number): readonly number[] => {
  const primes: number[] = []
  for (let candidate = 2; primes.length < count; candidate += 1) if (isPrime(candidate)) primes.push(candidate)
  return primes
}

/** The first 32 bits of the fraction, as the standard derives its constants. */
const fractionBits = (number: number): number => Math.floor((number - Math.floor(number)) * 0x1_0000_0000) | 0

const roundConstants = firstPrimes(64).map((prime) => fractionBits(Math.cbrt(prime)))
const initialHash = firstPrimes(8).map((prime) => fractionBits(Math.sqrt(prime)))

const utf8Bytes = (text: string): readonly number[] =>
  Array.from(text).flatMap((character) => {
    const point = character.codePointAt(0) ?? 0
    const follow = (shift: number): number => 0x80 | ((point >> shift) & 0x3f)
    if (point < 0x80) return [point]
    if (point < 0x800) return [0xc0 | (point >> 6), follow(0)]
    if (point < 0x1_0000) return [0xe0 | (point >> 12), follow(6), follow(0)]
    return [0xf0 | (point >> 18), follow(12), follow(6), follow(0)]
  })

const paddedWords = (bytes: readonly number[]): readonly number[] => {
  const length = Math.ceil((bytes.length + 9) / 64) * 16
  const words = Array.from({ length }, () => 0)
  const put = (byte: number, index: number): void => {
    const word = index >> 2
    words[word] = (words[word] ?? 0) | (byte << (24 - 8 * (index & 3)))
  }
  bytes.forEach(put)
  put(0x80, bytes.length)
  words[length - 1] = bytes.length * 8
  return words
}

const schedule = (block: readonly number[]): readonly number[] => {
  const words = [...block]
  const at = (index: number): number => words[index] ?? 0
  for (let index = 16; index < 64; index += 1) {
    const early = at(index - 15)
    const late = at(index - 2)
    const first = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3)
    const second = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10)
    words.push((at(index - 16) + first + at(index - 7) + second) | 0)
  }
  return words
}

const compress = (hash: readonly number[], block: readonly number[]): readonly number[] => {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash
  schedule(block).forEach((word, index) => {
    const upper = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    const first = (h + upper + ((e & f) ^ (~e & g)) + (roundConstants[index] ?? 0) + word) | 0
    const lower = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
    const second = (lower + ((a & b) ^ (a & c) ^ (b & c))) | 0
    ;[a, b, c, d, e, f, g, h] = [(first + second) | 0, a, b, c, (d + first) | 0, e, f, g]
  })
  const mixed = [a, b, c, d, e, f, g, h]
  return hash.map((word, index) => (word + (mixed[index] ?? 0)) | 0)
}

/** Written out because this folder uses no Node interface; short texts only. */
export const sha256Hex = (text: string): string => {
  const words = paddedWords(utf8Bytes(text))
  let hash: readonly number[] = initialHash
  for (let start = 0; start < words.length; start += 16) hash = compress(hash, words.slice(start, start + 16))
  return hash.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
}
