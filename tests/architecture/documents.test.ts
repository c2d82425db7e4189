import { createHash } from 'node:crypto'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { catalogIndexSchema } from '../../src/domain/catalog-index.ts'
import { competencyStandardSchema, standardsCopyrightHolder } from '../../src/domain/competency-standard.ts'
import { standardToContentHash } from '../../src/domain/content-hash.ts'
import { readProjectJson, readProjectText, readSeedBytes, seedFiles } from '../support/project-files.ts'
import {
  type Breach,
  type SourceFiles,
  filesWhere,
  findPattern,
  projectPaths,
  projectTexts,
} from '../support/source-files.ts'
import { type Allowance, roomByName } from './import-matrix.ts'

const documents = filesWhere(projectTexts, (path) => path.endsWith('.md'))
const { scripts } = v.parse(v.object({ scripts: v.record(v.string(), v.string()) }), readProjectJson('package.json'))

const folders = new Set(
  projectPaths.flatMap((path) => path.split('/').map((_, end, parts) => parts.slice(0, end).join('/'))),
)
const places = [...projectPaths, ...folders]

/** `domain/fraction.ts`, `stores/catalog`, `seeds/003…txt`, `public/catalog/*.json`: whether there is such a place. */
const isPlace = (name: string): boolean => {
  const pattern = name
    .replace(/\/$/u, '')
    .replace(/[.+?^${}()|[\]\\]/gu, '\\$&')
    .replaceAll('*', '[^/]*')
    .replaceAll('…', '.*')
  const place = new RegExp(`(?:^|/)${pattern}(?:\\.(?:ts|vue))?$`, 'u')
  return places.some((path) => place.test(path))
}

/** What a document names that is not in the project, each with a reason. */
const elsewhere: ReadonlyMap<string, string> = new Map([
  ['release/…zip', 'made by npm run package'],
  ['nginx.conf', 'made by npm run package'],
  ['seeds/yours.txt', 'an example'],
])

/** Names of files and folders: in code of one line, in blocks of code, and as the target of a link. */
const findNamedPlaces = (files: SourceFiles): readonly Breach[] =>
  [...files].flatMap(([path, text]) => {
    const blocks = [...text.matchAll(/^```.*?\n(.*?)^```/gmsu)].flatMap(([, block = '']) => block.split(/[\s,]+/u))
    const codes = [...text.matchAll(/`([^`\n]+)`|\]\((?!https?:)([^)]+)\)/gu)].map(
      (match) => match[1] ?? match[2] ?? '',
    )
    const words = [...codes, ...blocks]
      .flatMap((code) => code.split(' '))
      .map((word) => word.replace(/\.\w+\(\)$/u, ''))
    return words.filter(isPlaceName).map((word) => `${path} ${word}`)
  })

const isPlaceName = (word: string): boolean =>
  /^(?!\/|https?:)[\w.*…-]+(?:\/[\w.*…-]*)+$/u.test(word) || /^[\w-]+\.(?:ts|mjs|js|vue|json|md|conf|txt)$/u.test(word)

const findMissingPlaces = (files: SourceFiles): readonly Breach[] =>
  findNamedPlaces(files).filter((breach) => {
    const word = breach.slice(breach.indexOf(' ') + 1)
    return !elsewhere.has(word) && !isPlace(word)
  })

const findUnknownScripts = (files: SourceFiles): readonly Breach[] =>
  findPattern(files, /\bnpm (?:run (?:--silent )?(?<name>[\w:-]+)|(?<short>start|test)\b)/gu, ({ groups }) => {
    return groups?.name ?? groups?.short ?? ''
  }).filter((breach) => scripts[breach.slice(breach.indexOf(' ') + 1)] === undefined)

describe('a document', () => {
  it('names files that exist', () => {
    expect(findMissingPlaces(documents)).toEqual([])
    expect(findNamedPlaces(documents).length).toBeGreaterThan(40)
  })

  it.each([...elsewhere.keys()])('may name %s, which is not in the project', (word) => {
    expect(isPlace(word)).toBe(false)
    expect(findNamedPlaces(documents).some((breach) => breach.endsWith(` ${word}`))).toBe(true)
  })

  it.each([
    ['`src/domain/averages.ts`'],
    ['[the guide](GUIDE.md)'],
    ['```\nviews/PayrollView ─▶ stores/catalog\n```'],
    ['`seeds/099…txt`'],
    ['`team-gaps.ts`'],
  ])('that names a file which is not there is reported: %s (control)', (text) => {
    expect(findMissingPlaces(new Map([['README.md', text]]))).toHaveLength(1)
  })

  it('names npm scripts that exist', () => {
    const isSpeaking = (path: string): boolean => !path.startsWith('tests/architecture/') && !path.startsWith('seeds/')
    expect(findUnknownScripts(filesWhere(projectTexts, isSpeaking))).toEqual([])
    expect(findUnknownScripts(new Map([['README.md', 'Use `npm run deploy` after `npm test`.']]))).toEqual([
      'README.md:1 deploy',
    ])
  })

  it('tells of every npm script', () => {
    const told = [...documents.values()].join('\n')
    const untold = Object.keys(scripts).filter(
      (name) => !new RegExp(`npm (?:run )?(?:--silent )?${name}\\b`, 'u').test(told),
    )
    expect(untold).toEqual([])
  })
})

/** The files of the project that a script of ours reads or runs. */
const findNeededFiles = (files: SourceFiles): readonly Breach[] =>
  findPattern(files, /(?:inProject\(|node )'?(?<path>(?:src|tests|public|seeds)\/[^\s'`"$)]+)/gu, ({ groups }) => {
    return groups?.path ?? ''
  })

describe('a script', () => {
  const own = filesWhere(
    projectTexts,
    (path) => path === 'package.json' || /^(?:src\/hosting|tests)\/.*\.mjs$/u.test(path),
  )

  it('needs only files that exist', () => {
    const needed = findNeededFiles(own)
    expect(needed.filter((breach) => !places.includes(breach.slice(breach.indexOf(' ') + 1)))).toEqual([])
    expect(needed.length).toBeGreaterThan(10)
  })

  it('needs no file that is never committed', () => {
    expect(findSwallowed(readProjectText('.gitignore'), projectPaths)).toEqual([])
    expect(findSwallowed('dist/\nrelease/', ['src/hosting/release/guide.txt'])).toEqual([
      'src/hosting/release/guide.txt',
    ])
    expect(findSwallowed('/release/', ['src/hosting/release/guide.txt'])).toEqual([])
  })
})

/** Files that lie in a folder whose name is ignored wherever it stands. */
const findSwallowed = (ignore: string, paths: readonly string[]): readonly Breach[] => {
  const names = ignore.split('\n').filter((line) => /^[^/!]+\/$/u.test(line))
  return paths.filter((path) => names.some((name) => `/${path}`.includes(`/${name}`)))
}

const architecture = readProjectText('ARCHITECTURE.md')
const rows = [...architecture.matchAll(/^\| `(?<room>[^`]+)` *\|[^|]*\|(?<imports>[^|]*)\|$/gmu)].map(({ groups }) => ({
  room: (groups?.room ?? '').replace(/^src\//u, ''),
  imports: (groups?.imports ?? '').trim(),
}))

/** What the matrix says, in the words of the document. */
const roomToWords = (name: string): string => {
  const word: Readonly<Record<Allowance, string>> = { any: '', type: ' (types)', lazy: ' (lazily)' }
  const targets = Object.entries(roomByName[name]?.rooms ?? {}).filter(([room]) => room !== name && !room.includes('/'))
  return sorted(targets.map(([room, allowance]) => `${room.replace('.ts', '')}${word[allowance]}`)) || 'itself'
}
const sorted = (words: readonly string[]): string => [...words].sort().join(', ')

describe('ARCHITECTURE.md', () => {
  it('names every room of the program', () => {
    const rooms = projectPaths
      .filter((path) => path.startsWith('src/') && !/^src\/(?:tsconfig|env\.d)/u.test(path))
      .map((path) => path.split('/')[1]?.replace(/^services-[\w-]+\.ts$/u, 'services.ts'))
    expect(rows.map(({ room }) => room).sort()).toEqual([...new Set([...rooms, 'tests'])].sort())
  })

  it.each(rows.filter(({ imports }) => !/^(?:all|Node|nothing)$/u.test(imports)))(
    'says of $room what the matrix allows',
    ({ room, imports }) => {
      expect(sorted(imports.split(', '))).toBe(roomToWords(room))
    },
  )

  it('is held against the matrix for most rooms (control)', () => {
    expect(rows.filter(({ imports }) => /^(?:all|Node|nothing)$/u.test(imports))).toHaveLength(4)
    expect(roomToWords('stores')).toBe('domain, files (lazily), reports, services')
  })
})

const index = v.parse(catalogIndexSchema, readProjectJson('public/catalog/index.json'))
const standards = index.standards.map((entry) => ({
  entry,
  standard: v.parse(competencyStandardSchema, readProjectJson(`public/catalog/${entry.file}`)),
}))
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

describe('the official documents', () => {
  it('are byte for byte those that the catalogue was made from', () => {
    const sources = standards.map(({ standard }) => [standard.source.file, standard.source.sha256])
    expect(sources.sort()).toEqual(seedFiles.map((file) => [file, sha256(readSeedBytes(file))]))
  })

  it('have the wording that the catalogue promises', () => {
    for (const { entry, standard } of standards) {
      expect(standard.contentHash).toBe(entry.contentHash)
      expect(standardToContentHash(standard)).toBe(entry.contentHash)
    }
  })

  it('are another document with one byte changed (control)', () => {
    const [file = ''] = seedFiles
    const bytes = Uint8Array.from(readSeedBytes(file))
    bytes[100] = (bytes[100] ?? 0) ^ 1
    expect(standards.map(({ standard }) => standard.source.sha256)).not.toContain(sha256(bytes))
  })

  it('are never changed by git or by the formatter', () => {
    expect(readProjectText('.gitattributes')).toMatch(/^seeds\/\*\* -text$/mu)
    expect(readProjectText('.prettierignore')).toMatch(/^seeds\/$/mu)
  })
})

/** Views without a word of an official document. */
const viewsWithoutStandards: Readonly<Record<string, string>> = {
  'src/views/DataView.vue': 'shows files and numbers of one’s own',
  'src/views/FileDoor.vue': 'shows what a file is, and nothing of a standard',
  'src/views/LastResultView.vue': 'leads on to the result, or says that there is none',
  'src/views/NotFoundView.vue': 'says that nothing is here',
  'src/views/OrganizationLine.vue': 'shows whose report a print is',
  'src/views/RateView.vue': 'chooses which way through the indicators is shown',
  'src/views/SettingsView.vue': 'shows choices about the app',
  'src/views/TeamPeopleView.vue': 'shows who belongs to a team',
  'src/views/TeamSettingsView.vue': 'shows the rules of a team',
}

describe('the rights in the standards', () => {
  const views = filesWhere(projectTexts, (path) => path.startsWith('src/views/'))
  const findUnattributed = (files: SourceFiles): readonly Breach[] =>
    [...files].filter(([, text]) => !/^ *<StandardsAttribution\b/mu.test(text)).map(([path]) => path)

  it('are named by every view that shows official text', () => {
    expect(findUnattributed(views)).toEqual(Object.keys(viewsWithoutStandards))
    expect(findUnattributed(new Map([['src/views/A.vue', '<!-- no <StandardsAttribution /> here -->']]))).toHaveLength(
      1,
    )
  })

  it.each(['README.md', 'src/hosting/release/使用說明.txt'])('are named in %s', (path) => {
    expect(readProjectText(path)).toContain(standardsCopyrightHolder)
  })

  it('are named in every standard, and put into the sentence of the screens', () => {
    expect(new Set(standards.map(({ standard }) => standard.source.copyright))).toEqual(
      new Set([standardsCopyrightHolder]),
    )
    expect(readProjectText('src/messages/zh-TW-shell.ts')).toMatch(
      /attribution: \(holder: string\) => `[^`]*版權所有：\$\{holder\}/u,
    )
  })
})
