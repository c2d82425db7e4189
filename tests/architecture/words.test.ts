import ts from 'typescript'
import { parse as parseComponent } from 'vue/compiler-sfc'
import { describe, expect, it } from 'vitest'
import {
  type Breach,
  type SourceFiles,
  filesWhere,
  findPattern,
  lineAt,
  projectTexts,
  sourceScripts,
} from '../support/source-files.ts'
import { createTypes, otherText, readMessageKeys, readMessageTexts } from '../support/messages.ts'
import { importsOf, lineOf, nodesBelow, parseScript } from '../support/source-modules.ts'

const han = /\p{Script=Han}/u

/** Who may have Chinese in the program beside the messages, and why. */
const wordsElsewhere: readonly (readonly [files: RegExp, reason: string])[] = [
  [/^src\/compiler\//u, 'reads official documents by the words that they print; its command line speaks to a person'],
  [/^src\/hosting\//u, 'speaks to a person in a terminal, before any message can be loaded'],
  [/^src\/domain\/competency-levels\.ts$/u, 'the official wording of the levels, the same in every language'],
  [/^src\/domain\/competency-standard\.ts$/u, 'the name of the copyright holder, the same in every language'],
  [/^src\/reports\/label-breaks\.ts$/u, 'where names of official duties and tasks may break'],
  [
    /^src\/files\/(?:ratings-csv|ratings-csv-import|team-csv-import|team-csv-rows|team-csv|gaps-csv|recognize-file)\.ts$/u,
    'the columns that a file must have',
  ],
  [/^src\/files\/(?:result-files|file-names|json-schemas)\.ts$/u, 'names of files, and a title inside one'],
  [/^src\/files\/(?:result-workbook|team-workbook|workbook-sheet)\.ts$/u, 'names of sheets and what a file must have'],
]

interface Text {
  readonly line: number
  readonly text: string
}

/** Texts of a script; comments are none. */
const scriptTexts = (path: string, text: string): readonly Text[] =>
  nodesBelow(parseScript(path, text)).flatMap((node) =>
    ts.isStringLiteralLike(node) || ts.isTemplateExpression(node) || ts.isRegularExpressionLiteral(node)
      ? [{ line: lineOf(node), text: node.getText() }]
      : [],
  )

/** Everything in a template but its comments. */
const templateTexts = (path: string, text: string): readonly Text[] => {
  const { template } = path.endsWith('.vue') ? parseComponent(text).descriptor : {}
  if (template === undefined || template === null) return []
  const content = template.content.replace(/<!--.*?-->/gsu, (comment) => comment.replace(/[^\n]/gu, ' '))
  const start = lineAt(text, template.loc.start.offset)
  return content.split('\n').map((line, index) => ({ line: start + index, text: line }))
}

const findWords = (files: SourceFiles): readonly Breach[] =>
  [...files].flatMap(([path, text]) =>
    [...scriptTexts(path, text), ...templateTexts(path, text)]
      .filter((one) => han.test(one.text))
      .map((one) => `${path}:${one.line} ${one.text.trim()}`),
  )

const isMessages = (path: string): boolean => path.startsWith('src/messages/')

describe('the words of the screens', () => {
  const outside = filesWhere(sourceScripts, (path) => !isMessages(path))

  it('stand in src/messages, and nowhere else without a reason', () => {
    const found = findWords(filesWhere(outside, (path) => !wordsElsewhere.some(([files]) => files.test(path))))
    expect(found).toEqual([])
  })

  it.each(wordsElsewhere)('are needed in %s', (files) => {
    expect(findWords(filesWhere(outside, (path) => files.test(path)))).not.toEqual([])
  })

  it.each([
    ['a text', 'src/views/a.ts', `const title = '結果'`],
    ['a template string', 'src/reports/a.ts', 'const title = `${count} 題`'],
    ['a pattern', 'src/components/a.ts', `const isDone = /完成/u`],
    ['a template', 'src/views/A.vue', `<template>\n  <p>結果</p>\n</template>`],
    ['an attribute', 'src/views/A.vue', `<template><p aria-label="結果" /></template>`],
    ['an expression in a template', 'src/views/A.vue', `<template><p>{{ isDone ? '完成' : '' }}</p></template>`],
  ])('are reported in %s elsewhere (control)', (_, path, text) => {
    expect(findWords(new Map([[path, text]]))).toHaveLength(1)
  })

  it('may be spoken of in a comment', () => {
    const component = `<script setup lang="ts">\n// 不適用\n</script>\n<template><!-- 未評 --><p /></template>`
    const files = new Map([
      ['src/domain/a.ts', `/** 未評 is never 0. */\nexport const a = 1`],
      ['src/views/A.vue', component],
    ])
    expect(findWords(files)).toEqual([])
  })
})

/**
 * What a file asks of the messages: `rating.question`, and `findings.` where a key is computed or a group is handed on.
 * A group that has got a name of its own in the file is followed.
 */
const findUsedKeys = (files: SourceFiles): ReadonlySet<string> => {
  const used = new Set<string>()
  for (const [, text] of files) {
    addUses(used, text, String.raw`(?:m(?:\.value)?|zhTWShell)`, [])
    for (const [, name = '', way = ''] of text.matchAll(/\bconst (\w+) = m(?:\.value)?\.([\w.]+)\n/gu))
      addUses(used, text, name, way.split('.'))
  }
  return used
}

const addUses = (used: Set<string>, text: string, name: string, group: readonly string[]): void => {
  for (const match of text.matchAll(new RegExp(String.raw`\b${name}((?:\s*\.\s*\w+)+)(?<rest>[[),]?)`, 'gu'))) {
    const way = [...group, ...(match[1] ?? '').replace(/\s/gu, '').slice(1).split('.')]
    for (let length = 1; length <= way.length; length += 1) used.add(way.slice(0, length).join('.'))
    if (match.groups?.rest !== '') used.add(`${way.join('.')}.`)
  }
}

const findUnusedKeys = (keys: readonly string[], used: ReadonlySet<string>): readonly string[] =>
  keys.filter((key) => !used.has(key) && !used.has(`${key.split('.').slice(0, -1).join('.')}.`))

interface MessageFile {
  readonly path: string
  readonly name: string
  /** Under which key the words of one part of the product stand in the whole; null for the frame and for the whole. */
  readonly part: string | null
}

const pathsOf = (language: string): readonly string[] =>
  [...sourceScripts.keys()].filter((path) => new RegExp(`^src/messages/${language}(?:-[\\w-]+)?\\.ts$`, 'u').test(path))

/** What a page loads is a file as well: the frame, all of the main road, all of the pages behind it. */
const wholes: ReadonlySet<string> = new Set(['shell', 'later'])

/** `zh-TW-team-work.ts` holds `zhTWTeamWork`, the words of `m.teamWork`. */
const toMessageFile = (path: string, language: string, prefix: string): MessageFile => {
  const words = path.slice(`src/messages/${language}`.length, -'.ts'.length).split('-').slice(1)
  const pascal = words.map((word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`).join('')
  const part = `${pascal.slice(0, 1).toLowerCase()}${pascal.slice(1)}`
  return { path, name: `${prefix}${pascal}`, part: part === '' || wholes.has(part) ? null : part }
}

const chinese = pathsOf('zh-TW').map((path) => toMessageFile(path, 'zh-TW', 'zhTW'))
const english = pathsOf('en').map((path) => toMessageFile(path, 'en', 'en'))

const keysOf = ({ path, name, part }: MessageFile): readonly string[] =>
  readMessageKeys(parseScript(path, sourceScripts.get(path) ?? ''), name)
    .filter((key) => part !== null || !chinese.some((other) => other.part === key))
    .map((key) => (part === null ? key : `${part}.${key}`))

describe('a message', () => {
  it.each(chinese)('of $name is used by some screen', (file) => {
    expect(findUnusedKeys(keysOf(file), findUsedKeys(sourceScripts))).toEqual([])
  })

  it.each(chinese)('of $name has its counterpart in English, and nothing more', (file) => {
    const counterpart = english.find(({ name }) => name === file.name.replace(/^zhTW/u, 'en'))
    expect(counterpart).toBeDefined()
    if (counterpart !== undefined) expect(keysOf(counterpart).toSorted()).toEqual(keysOf(file).toSorted())
  })

  it('is looked for in all of them', () => {
    expect(chinese.flatMap(keysOf).length).toBeGreaterThan(350)
    expect(english).toHaveLength(chinese.length)
  })

  it('that no screen uses is reported (control)', () => {
    const text = `const words = { a: 'A', group: { b: 'B', c: () => 'C' }, kinds: { x: 'X', y: 'Y' } as const }`
    const keys = readMessageKeys(parseScript('words.ts', text), 'words')
    expect(keys).toEqual(['a', 'group.b', 'group.c', 'kinds.x', 'kinds.y'])
    const used = (template: string) => findUsedKeys(new Map([['src/views/A.vue', template]]))
    expect(findUnusedKeys(keys, used('{{ m.group.b }} {{ m.kinds[kind] }}'))).toEqual(['a', 'group.c'])
    expect(findUnusedKeys(keys, used('{{ show(m.kinds) }} {{ m.a }}'))).toEqual(['group.b', 'group.c'])
    expect(findUnusedKeys(keys, used('const own = m.value.group\nown.c()'))).toEqual([
      'a',
      'group.b',
      'kinds.x',
      'kinds.y',
    ])
  })
})

const laterPart = /usePartWithWords\(\(\) => import\('(?<path>[^']+)'\), 'loadLaterPages'\)/gu

/**
 * What can be on the screen while only the words of the main road are there, and uses those of the pages behind it. The
 * list of the later pages is behind them; so is a part that comes with their words.
 */
const findTooEarlyWords = (files: SourceFiles): readonly Breach[] => {
  const reached = new Set([...files.keys()].filter((path) => /^src\/(?:App\.vue|router\/router\.ts)$/u.test(path)))
  for (const path of reached) {
    const text = files.get(path)
    if (text === undefined || path === 'src/router/later-pages.ts') continue
    const later = [...text.matchAll(laterPart)].map(({ groups }) => groups?.path?.split('/').at(-1))
    for (const { target, kind } of importsOf(path, text, files))
      if (kind !== 'type' && !(kind === 'lazy' && later.includes(target.split('/').at(-1)))) reached.add(target)
  }
  return [...reached].filter((path) => /\buseLaterMessages\(/u.test(files.get(path) ?? ''))
}

describe('the words of the pages behind the main road', () => {
  it('are used by nothing that the main road shows', () => {
    expect(findTooEarlyWords(sourceScripts)).toEqual([])
  })

  it('are reported where the main road would need them (control)', () => {
    const findAmong = (imported: string): readonly Breach[] =>
      findTooEarlyWords(
        new Map([
          ['src/router/router.ts', `import('../views/RateView.vue')\nimport('./later-pages.ts')`],
          ['src/router/later-pages.ts', `import('../views/PlanView.vue')`],
          ['src/views/PlanView.vue', '<script setup>\nconst m = useLaterMessages()\n</script>'],
          ['src/views/RateView.vue', `<script setup>\n${imported}\n</script>`],
          ['src/components/Part.vue', '<script setup>\nconst m = useLaterMessages()\n</script>'],
        ]),
      )
    const load = `import('../components/Part.vue')`
    expect(findAmong('')).toEqual([])
    expect(findAmong(`import Part from '../components/Part.vue'`)).toEqual(['src/components/Part.vue'])
    expect(findAmong(`const Part = defineAsyncComponent(() => ${load})`)).toEqual(['src/components/Part.vue'])
    expect(findAmong(`const Part = usePartWithWords(() => ${load}, 'loadPages')`)).toEqual(['src/components/Part.vue'])
    expect(findAmong(`const Part = usePartWithWords(() => ${load}, 'loadLaterPages')`)).toEqual([])
  })
})

/** Words of another place, and words that a person at work is not to be met with. */
const foreignWords = /保存|默認|導出|撤銷|您|抱歉|錯誤代碼|用戶|賬號|登錄|加載|服務器|鼠標|屏幕|視頻|質量|[！!]/gu

const program = createTypes([...chinese, ...english].map(({ path }) => path))
const messageTexts = chinese.flatMap(({ path }) => readMessageTexts(program, path).filter(({ text }) => han.test(text)))

/** Chinese in the English words, and why. */
const chineseInEnglish: readonly (readonly [words: string, reason: string])[] = [
  ['職能自評備份', 'how the name of a backup file begins'],
  ['中文', 'a language is named in itself'],
]
const fullWidth = /[，。、；：？！「」『』（）／]/u
const withoutReasons = (text: string): string =>
  chineseInEnglish.reduce((rest, [words]) => rest.replaceAll(words, ''), text)

describe('the English words', () => {
  const texts = english.flatMap(({ path }) => readMessageTexts(program, path))

  it('are English, but for what has a reason', () => {
    const found = texts.filter(({ text }) => han.test(withoutReasons(text)) || fullWidth.test(text))
    expect(found.map(({ path, line, text }) => `${path}:${line} ${text}`)).toEqual([])
    expect(texts.length).toBeGreaterThan(300)
  })

  it.each(chineseInEnglish)('need %s', (words) => {
    expect(texts.some(({ text }) => text.includes(words))).toBe(true)
  })
})

const typography: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['half-width punctuation after Han', /\p{Script=Han}[.,;:!?()]/u],
  ['half-width punctuation before Han', /[,;:!?()]\p{Script=Han}/u],
  ['no blank between Han and a digit or Latin', /\p{Script=Han}[0-9A-Za-z]|[0-9A-Za-z%]\p{Script=Han}/u],
  ['two blanks', / {2}/u],
  ['a blank beside full-width punctuation', / [，。、；：？「」（）／]|[，。、；：？「」（）／] /u],
  ['a blank of another width', /[\u00a0\u2000-\u200a\u3000\t]/u],
  ['a foreign form', new RegExp(foreignWords.source, 'u')],
]

const findBadTypography = (text: string): readonly string[] =>
  typography.filter(([, pattern]) => pattern.test(text)).map(([name]) => name)

describe('the wording', () => {
  it('has full-width punctuation, one blank between Han and digits, and the terms of the place', () => {
    const found = messageTexts.flatMap(({ path, line, text }) =>
      findBadTypography(text).map((name) => `${path}:${line} ${name}: ${text}`),
    )
    expect(found).toEqual([])
    expect(messageTexts.length).toBeGreaterThan(300)
  })

  it('is the same in what a person reads outside the screens', () => {
    const files = filesWhere(projectTexts, (path) =>
      /^(?:index\.html|vite\.config\.ts|CHANGELOG\.md|src\/hosting\/.*|src\/compiler\/cli\.ts)$/u.test(path),
    )
    const words = new RegExp(foreignWords.source.replace('|[！!]', ''), 'gu')
    expect(findPattern(files, words)).toEqual([])
  })

  it.each([
    ['請按「保存」。', 'a foreign form'],
    ['您的作答都在。', 'a foreign form'],
    ['已存好!', 'half-width punctuation after Han'],
    ['已存好,可以更新。', 'half-width punctuation after Han'],
    ['(原文)', 'half-width punctuation before Han'],
    ['共18題', 'no blank between Han and a digit or Latin'],
    ['匯出CSV', 'no blank between Han and a digit or Latin'],
    ['共  18 題', 'two blanks'],
    ['已存好， 可以更新', 'a blank beside full-width punctuation'],
    ['共\u00a018 題', 'a blank of another width'],
  ])('of %s is reported (control)', (text, name) => {
    expect(findBadTypography(text)).toContain(name)
  })

  it.each([
    '共 18 題，約 6 分鐘。',
    '已評 17／適用 17',
    '請選 .json 檔。',
    '0.4 MB，可用約 12 GB',
    `上次備份 ${otherText}`,
  ])('of %s is fine', (text) => {
    expect(findBadTypography(text)).toEqual([])
  })

  it('is read with a digit where a number is put in (control)', () => {
    const path = 'src/messages/zh-TW-shell.ts'
    expect(messageTexts).toContainEqual(expect.objectContaining({ path, text: '約 0 分鐘' }))
    expect(messageTexts).toContainEqual(expect.objectContaining({ path, text: `${otherText}開始` }))
  })
})
