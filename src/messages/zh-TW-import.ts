import type { Coverage } from '../domain/coverage.ts'
import type { ImportRow, ImportTable, RowVerdict } from '../domain/import-preview.ts'
import type { SameNamed } from '../domain/import-verdict.ts'
import type { RatingsCsvProblem } from '../services.ts'
import type { TeamFileProblem } from '../services-team-import.ts'
import { zhTWHandover } from './zh-TW-handover.ts'
import type { Phrase } from './zh-TW-shell.ts'

/** How many files stand in which group. */
export interface ImportCounts {
  readonly total: number
  readonly ready: number
  readonly toDecide: number
  readonly unchanged: number
  readonly refused: number
}

const grouped = (value: number): string => value.toLocaleString('en-US')
const whole = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`
const coverage = ({ rated, applicable }: Coverage): string => `已評 ${rated}／適用 ${applicable}。`

const tag = ({ verdict, standardVerdict, isAltered, sameNamed }: ImportRow): string => {
  if (verdict.type === 'same') return '沒有變更'
  if (isAltered) return '內容被改過'
  if (verdict.type === 'fork') return '兩種內容'
  if (sameNamed.length > 0) return '同名'
  if (standardVerdict === 'other-version') return '另一版基準'
  if (standardVerdict === 'other-standard') return '另一份基準'
  const tags: Readonly<Record<Exclude<RowVerdict['type'], 'same' | 'fork'>, string>> = {
    'new-person': '新成員',
    'new-round': '新一輪',
    newer: '較新',
    older: '較舊',
    'more-parts': '多了內容',
  }
  return tags[verdict.type]
}

const text = (row: ImportRow): string => {
  const { verdict, standardVerdict } = row
  if (verdict.type === 'same') return '和已有的檔案完全相同。'
  if (standardVerdict === 'other-version') return `代碼相同，但 ${row.changedTexts} 個指標的文字和團隊用的不同。`
  if (standardVerdict === 'other-standard') return `這是「${row.standard.name}」的自評，團隊用的是另一份基準。`
  switch (verdict.type) {
    case 'new-person':
      return coverage(row.coverage)
    case 'new-round':
      return `同一個人的另一次自評。${coverage(row.coverage)}`
    case 'newer':
      return `第 ${row.revision} 次修訂，已有的是第 ${verdict.knownRevision} 次。${verdict.differences} 題不同。`
    case 'older':
      return `第 ${row.revision} 次修訂，已有的是第 ${verdict.knownRevision} 次。`
    case 'more-parts':
      return '作答和已有的相同，多了佐證、計畫或其他內容。'
    case 'fork':
      return coverage(row.coverage)
  }
}

const result = ({ verdict, standardVerdict }: ImportRow): string => {
  if (verdict.type === 'same') return '不寫入'
  if (standardVerdict !== 'team') return '可以看個人結果，不放進熱圖'
  switch (verdict.type) {
    case 'new-person':
      return '新增一位成員'
    case 'newer':
      return '改用新的，舊的留在歷史'
    case 'older':
      return '只加進歷史，目前的數字不變'
    case 'new-round':
      return verdict.isCurrent ? '改用新的，舊的留在歷史' : '只加進歷史，目前的數字不變'
    case 'more-parts':
      return '補進已有的檔案'
    case 'fork':
      return '兩份都留著'
  }
}

const forkPlace = (taskCodes: readonly string[], differences: number): string => {
  if (differences === 0) return '佐證、計畫或其他內容不同'
  const places = taskCodes.length === 0 || taskCodes.length > 3 ? '' : `${taskCodes.join('、')} 的 `
  return `${places === '' ? '有 ' : places}${differences} 題不同`
}

const fork = (row: ImportRow): string =>
  row.verdict.type === 'fork'
    ? `和已有的檔案是同一份自評、同一次修訂（第 ${row.revision} 次），但 ${forkPlace(row.verdict.taskCodes, row.verdict.differences)}。兩份都會留著，團隊圖用哪一份？`
    : ''

const forkAgain = (contents: number, taskCodes: readonly string[], differences: number): string =>
  `${forkPlace(taskCodes, differences)}。${contents === 2 ? '兩' : `${contents} `}份都會留著，團隊圖用哪一份？`

const tableText = (table: ImportTable): string => {
  const { countByVerdict: counts } = table
  const parts: readonly (readonly [number, string])[] = [
    [counts['new-person'], '份新成員'],
    [counts['new-round'], '份新一輪'],
    [counts.newer, '份較新'],
    [counts.older, '份較舊'],
    [counts['more-parts'], '份多了佐證'],
    [counts.fork, '份兩種內容'],
    [counts.same, '份沒有變更'],
  ]
  const named = parts.filter(([count]) => count > 0).map(([count, words]) => `${grouped(count)} ${words}`)
  return `${grouped(table.personCount)} 人，${grouped(table.rowCount)} 列：${named.join('、')}。`
}

const problem = (one: TeamFileProblem, csv: (problem: RatingsCsvProblem) => string): string => {
  switch (one.type) {
    case 'FileIsBackup':
      return '這是備份，不是成員的檔案。要還原請到「資料」頁。團隊的資料沒有變動。'
    case 'FileIsPack':
      return '這是發給成員的評量包，裡面沒有作答。請匯入成員交回來的檔案。團隊的資料沒有變動。'
    case 'FileIsReview':
      return '這是主管的回饋，要由本人開啟，不匯入團隊。團隊的資料沒有變動。'
    case 'FileGone':
      return '讀不到這個檔案，可能已經移走，或是一個資料夾。團隊的資料沒有變動。'
    case 'CsvPersonMissing':
      return `第 ${one.row} 列看不出是誰：沒有人員識別碼、工號，也沒有姓名。整個檔案都沒有匯入。`
    case 'CsvNotATable':
    case 'CsvRowUnreadable':
    case 'CsvStandardUnknown':
    case 'CsvIndicatorUnknown':
    case 'CsvRowRepeated':
      return csv(one)
    default:
      return zhTWHandover.problem(one)
  }
}

const refusedTag = (type: TeamFileProblem['type']): string => {
  switch (type) {
    case 'FileNewer':
      return '版本較新'
    case 'FileEncrypted':
      return '加密檔'
    case 'FileDamaged':
    case 'FileEmpty':
    case 'FileGone':
    case 'FileUnreadable':
      return '讀不出來'
    default:
      return '不能匯入'
  }
}

/** Importing files of members. */
export const zhTWImport = {
  title: '匯入成員檔案',
  choose: '匯入成員檔案',
  chooseFolder: '選整個資料夾',
  confirm: '確認匯入',
  cancel: '取消',
  stop: '停止',
  undo: '復原上次匯入',
  toTeam: '看團隊',
  goOn: '接著匯入',
  start: [{ text: '選成員交給你的檔案，' }, { text: '先看再匯入。' }] as readonly Phrase[],
  startText: '可以一次選很多個，也可以把檔案或資料夾拖到這裡。確認前，團隊的資料不會改變。',
  kinds: '可以匯入：成員用「交給主管」產生的 .json 檔，和評量 CSV。',
  team: '團隊',
  teamName: '團隊名稱',
  teamNameText: '還沒有團隊。確認匯入時會用這個名稱建立一個。',
  defaultName: '我的團隊',
  eyebrow: (team: string, files: number): readonly string[] => [team, `${grouped(files)} 個檔案`, '還沒寫入'],
  heading: ({ total, ready, toDecide, unchanged, refused }: ImportCounts): readonly Phrase[] => {
    if (unchanged === total) return [{ text: `${grouped(total)} 個檔案都已經在這裡，` }, { text: '沒有變更。' }]
    if (refused === total) return [{ text: `${grouped(total)} 個檔案都不能匯入。` }]
    if (ready === 0 && toDecide === 0) return [{ text: '沒有要匯入的檔案。' }]
    if (toDecide === 0) return [{ text: `${grouped(ready)} 個檔案可以直接匯入。` }]
    if (ready === 0) return [{ text: `${grouped(toDecide)} 個檔案要你決定。` }]
    return [{ text: `${grouped(ready)} 個檔案可以直接匯入，` }, { text: `${grouped(toDecide)} 個要你決定。` }]
  },
  lead: ({ total, unchanged, refused }: ImportCounts): string => {
    const others = [
      ...(unchanged > 0 && unchanged < total ? [`${grouped(unchanged)} 個沒有變更`] : []),
      ...(refused > 0 && refused < total ? [`${grouped(refused)} 個不能匯入`] : []),
    ]
    return `${others.length === 0 ? '' : `另外 ${others.join('，')}。`}確認前，團隊的資料不會改變。`
  },
  reading: [{ text: '正在讀檔案，' }, { text: '還沒寫入。' }] as readonly Phrase[],
  writing: [{ text: '正在匯入，' }, { text: '可以隨時停下。' }] as readonly Phrase[],
  progress: (done: number, total: number, percent: number) => `${grouped(done)}／${grouped(total)} 個檔案，${percent}%`,
  done: (files: number): readonly Phrase[] => [{ text: `已匯入 ${grouped(files)} 個檔案。` }],
  stopped: (stored: number, total: number): readonly Phrase[] => [
    { text: `已匯入 ${grouped(stored)}／${grouped(total)} 個檔案，` },
    { text: '其餘還沒寫入。' },
  ],
  doneText: '匯入錯了可以復原：只拿掉這次匯入的內容。',
  stoppedText: '已經寫入的檔案都是完整的。可以接著匯入，或復原這次匯入。',
  failed: '這次沒有寫完。已經寫入的檔案都是完整的。',
  undone: [{ text: '已復原上次匯入。' }] as readonly Phrase[],
  last: (when: string, files: number) => `上次匯入：${when}，${grouped(files)} 個檔案。`,
  unfinished: (stored: number, total: number) =>
    `上次匯入停在 ${grouped(stored)}／${grouped(total)} 個檔案。重新選同一批檔案就會接著匯入，已經寫入的不會重複。`,
  decide: '要你決定',
  decided: (done: number, total: number) => `已決定 ${done}/${total}，沒決定的先不匯入`,
  ready: '可以直接匯入',
  notWritten: '不會寫入',
  files: (count: number) => `${grouped(count)} 個檔案`,
  more: (count: number) => `再顯示 ${count} 個`,
  open: '展開',
  close: '收合',
  person: '成員',
  verdict: '判斷',
  content: '內容',
  outcome: '匯入後',
  unnamed: (id: string) => `未具名 ${id.slice(0, 4)}`,
  size: whole,
  tag,
  text,
  result,
  fork,
  forkAgain,
  howTo: (who: string) => `${who}要怎麼處理`,
  useKnown: '用已有的',
  importedOn: (day: string) => `${day}匯入`,
  otherFile: '這批的另一個檔案',
  useThis: '用這個檔案',
  madeOn: (day: string) => `${day}產生`,
  useNone: '先不放進團隊圖',
  useNoneText: '等本人確認',
  sameName: (name: string) =>
    `團隊已有一位${name}，但人員識別碼不同。可能換了電腦，也可能是兩個人。選「同一人」之後可以隨時拆開。`,
  same: '同一人',
  sameText: ({ name, employeeNumber, unit, personId }: SameNamed, isOnly: boolean) =>
    isOnly ? `合併到已有的${name}` : [name, employeeNumber ?? unit ?? personId.slice(0, 4)].join(' '),
  other: '不同的人',
  otherText: (name: string) => `新增一位${name}`,
  leave: '先不匯入',
  leaveText: '之後可以再匯入',
  altered: '檔案存好之後有人改過內容。要照樣使用嗎？使用的話會標示「內容被改過」。',
  useAltered: '照樣使用',
  useAlteredText: '標示為內容被改過',
  leaveAltered: '先不匯入',
  leaveAlteredText: '請本人重新產生',
  table: '評量 CSV',
  tableText,
  tableHidden: (rows: number) => `${grouped(rows)} 列待主管評，略過。`,
  tableOthers: (count: number) => `${grouped(count)} 份是另一份或另一版基準，不放進熱圖。`,
  tableResult: '加進團隊',
  grouping: '有些列沒有識別碼，所以用工號（沒有工號就用姓名和單位）認人，用人和版次認自評。這樣分組對嗎？',
  acceptGrouping: '對，就這樣分',
  acceptGroupingText: '再匯入同一個檔案不會重複',
  leaveGroupingText: '補上識別碼再匯入',
  tableSameName: (count: number) => `${grouped(count)} 人和團隊裡的人同名，但人員識別碼不同。`,
  tableSame: '都是同一人',
  tableSameText: '合併到已有的同名成員',
  tableOther: '都是不同的人',
  tableOtherText: (count: number) => `新增 ${grouped(count)} 位`,
  tableLeaveText: '這些人先不匯入',
  tableFork: (count: number) => `${grouped(count)} 份和已有的是同一次修訂，但內容不同。兩份都會留著，團隊圖用哪一份？`,
  refusedTag,
  problem,
  askAgain: '請本人重新產生',
  notStored: '不寫入',
  /** The sample team: invented people, and the team says so. */
  demo: {
    team: '電商營運組（示範）',
    names: ['林怡君', '陳冠宇', '黃詩涵', '張家豪', '李佩珊', '王柏翰', '吳雅婷', '蔡明哲'] as readonly string[],
  },
}
