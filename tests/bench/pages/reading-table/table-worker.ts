import Papa from 'papaparse'

/** Reads a file once with the parser and once cut at every comma: what any reading of it costs at least. */
const start = (): void => {
  const measure = async (data: File): Promise<void> => {
    const began = performance.now()
    await new Promise<void>((resolve) => {
      Papa.parse<string[]>(data, { chunk: () => undefined, complete: () => resolve() })
    })
    const parsed = performance.now() - began
    const second = performance.now()
    let cells = 0
    const reader = data.stream().pipeThrough(new TextDecoderStream()).getReader()
    for (let read = await reader.read(); !read.done; read = await reader.read())
      for (const line of read.value.split('\n')) cells += line.split(',').length
    postMessage({ parsed, split: performance.now() - second, cells })
  }
  addEventListener('message', ({ data }: MessageEvent<File>) => void measure(data))
}

start()
