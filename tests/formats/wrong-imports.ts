/** What an import could do wrong. Each runs in the worker that imports, and has to be noticed. */
export const wrongImports: Readonly<Record<string, () => void>> = {
  'a refused file leaves something behind': () => {
    addEventListener('message', () => {
      const opening = indexedDB.open('competency-assessment')
      opening.onsuccess = () => {
        const writing = opening.result.transaction('device', 'readwrite')
        writing.objectStore('device').put({ key: `left ${performance.now()}` })
        writing.oncomplete = () => opening.result.close()
      }
    })
  },
  'an answer is stored as another one': () => {
    const put = IDBObjectStore.prototype.put
    IDBObjectStore.prototype.put = function (value: { answers?: Uint8Array }, ...rest) {
      if (this.name === 'receivedResults' && value.answers !== undefined) value.answers[0] = 5 - (value.answers[0] ?? 0)
      return put.call(this, value, ...rest)
    }
  },
  'no answer is read as 0': () => {
    const parse = JSON.parse
    JSON.parse = (text: string, ...rest) =>
      parse(text.replaceAll('"level": null', '"level": 0').replaceAll('no-opportunity', 'rated'), ...rest) as unknown
  },
  'a file reaches the prototype of everything': () => {
    // Hidden from loops, so that nothing else breaks first.
    addEventListener('message', () => {
      Object.defineProperty(Object.prototype, 'polluted', { value: true, configurable: true })
    })
  },
}
