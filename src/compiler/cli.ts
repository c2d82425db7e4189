/**
 * The command line of the compiler, and the only file of it that knows Node:
 *
 *   build           compiles seeds/ into public/catalog/
 *   check           fails when public/catalog/ is not exactly what build would write
 *   compile FILE    prints the standard of one document of any name and place
 */
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { type CatalogFile, type CatalogProblem, compileCatalog, jsonToText } from './compile-catalog.ts'
import { type CompileProblem, type SourceDocument, compileStandard } from './compile-standard.ts'
import { type DecodeProblem, decodeDocument } from './decode-document.ts'

const projectFolder = join(import.meta.dirname, '../..')
const seedFolder = join(projectFolder, 'seeds')
const catalogFolder = join(projectFolder, 'public/catalog')

type Problem = CatalogProblem['problem'] | DecodeProblem | CompileProblem | { readonly type: 'Unreadable' }

const problemToSentence = (file: string, problem: Problem): string => {
  switch (problem.type) {
    case 'Unreadable':
      return `「${file}」讀不到。請確認路徑與權限。`
    case 'Empty':
      return `「${file}」是空的，裡面沒有文字。`
    case 'Binary':
      return `「${file}」不是 UTF-8 文字檔。請先把職能基準轉成文字再編譯。`
    case 'NoDutyTable':
      return `「${file}」不是職能基準：找不到有「工作產出」與「行為指標」兩欄的表格。`
    case 'NoIndicator':
      return `「${file}」在第一個行為指標之前就結束了，內容不完整。`
    case 'SameIdTwice':
      return `「${file}」與「${problem.otherFile}」的識別碼同為 ${problem.id}。每份基準只能有一個檔案。`
  }
}

/** Returns the exit code. */
export const main = (args: readonly string[]): number => {
  const [command, file] = args
  if (command === 'build') return build()
  if (command === 'check') return check()
  if (command === 'compile' && file !== undefined) return compile(file)
  process.stderr.write('用法：build、check，或 compile 檔案\n')
  return 2
}

const compile = (file: string): number => {
  const document = readDocument(file)
  if (Array.isArray(document)) return fail(document)
  const compiled = compileStandard(document)
  if (!compiled.ok) return fail(compiled.error.map((problem) => problemToSentence(file, problem)))
  process.stdout.write(jsonToText(compiled.value))
  return 0
}

const build = (): number => {
  const { files, sentences } = compileSeeds()
  if (sentences.length > 0) return fail(sentences)
  rmSync(catalogFolder, { recursive: true, force: true })
  for (const file of files) {
    const path = join(catalogFolder, file.path)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, file.text)
  }
  process.stdout.write(`已由 seeds/ 產生 ${files.length} 個檔案到 public/catalog/。\n`)
  return 0
}

const check = (): number => {
  const { files, sentences } = compileSeeds()
  const textByPath = new Map(files.map((file) => [file.path, file.text]))
  const committed = listFiles(catalogFolder)
  const stale = [
    ...files.filter((file) => committed.get(file.path) !== file.text).map((file) => file.path),
    ...[...committed.keys()].filter((path) => !textByPath.has(path)),
  ]
  const outdated = stale.map(
    (path) => `public/catalog/${path} 不是編譯器目前的產物。請執行 npm run catalog:build 並提交結果。`,
  )
  return sentences.length + stale.length === 0 ? 0 : fail([...sentences, ...outdated])
}

const compileSeeds = (): { readonly files: readonly CatalogFile[]; readonly sentences: readonly string[] } => {
  const documents: SourceDocument[] = []
  const sentences: string[] = []
  for (const name of readdirSync(seedFolder).sort()) {
    const document = readDocument(join(seedFolder, name))
    if (Array.isArray(document)) sentences.push(...document)
    else documents.push(document)
  }
  const { files, problems } = compileCatalog(documents)
  return { files, sentences: [...sentences, ...problems.map(({ file, problem }) => problemToSentence(file, problem))] }
}

/** The document, or one sentence per problem. */
const readDocument = (path: string): SourceDocument | string[] => {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(path)
  } catch {
    return [problemToSentence(path, { type: 'Unreadable' })]
  }
  const decoded = decodeDocument(basename(path), bytes)
  return decoded.ok ? decoded.value : decoded.error.map((problem) => problemToSentence(path, problem))
}

const listFiles = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')]),
  )

const fail = (sentences: readonly string[]): number => {
  for (const sentence of sentences) process.stderr.write(`${sentence}\n`)
  return 1
}
