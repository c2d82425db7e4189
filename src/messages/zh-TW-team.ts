import type { MissingReason, PersonAbsence } from '../domain/team-columns.ts'
import type { TeamOrder } from '../domain/team-order.ts'
import type { TeamFinding } from '../reports/team-finding.ts'
import type { TeamFileKind } from '../services.ts'
import type { Phrase } from './zh-TW-shell.ts'

const most = 2
const named = (names: readonly string[]): string =>
  names.length > most ? `${names.slice(0, most).join('、')}等 ${names.length} 項職責` : names.join('、')

/** What a manager sees of a team. */
export const zhTWTeam = {
  title: '團隊',
  table: '團隊',
  people: (count: number) => `${count} 人`,
  eyebrow: (name: string, count: number) => `${name} ${count} 人`,
  finding: (finding: TeamFinding): readonly Phrase[] => {
    switch (finding.type) {
      case 'nobody':
        return [{ text: '還沒有人交自評。' }]
      case 'nobody-counted':
        return [{ text: '目前沒有可以放進熱圖的自評。' }]
      case 'no-requirement':
        return [{ text: '這份基準沒有要求級別，' }, { text: '所以只顯示級別。' }]
      case 'uncovered':
        return [{ text: named(finding.names), isShort: true }, { text: '沒有人達標。' }]
      case 'single':
        return [
          { text: named(finding.names), isShort: true },
          { text: '只有一人達標，' },
          { text: '是目前的單點風險。' },
        ]
      case 'covered':
        return [{ text: '每項職責都有兩人以上達標。' }]
    }
  },
  empty: [{ text: '把成員的自評放在一起，' }, { text: '看誰可以支援誰。' }] as readonly Phrase[],
  emptyLead: '請成員在結果頁按「交給主管」，再把檔案匯入這裡。檔案只存在這台裝置，不會上傳。',
  import: '匯入成員檔案',
  exportCsv: '匯出 CSV',
  exportCsvHidden: '匯出 CSV（不含姓名）',
  moreExports: '更多匯出',
  moreActions: '更多動作',
  exportsHidden: '姓名已隱藏：檔案裡也只有 A、B、C。',
  exportKinds: {
    'team-csv': '團隊矩陣 CSV',
    'team-ratings-csv': '每個人的評量 CSV',
    'team-gaps-csv': '每個人的差距 CSV',
    'team-xlsx': 'Excel（每張一頁）',
  } satisfies Readonly<Record<TeamFileKind, string>>,
  workbookTooLarge: '人數太多，一個 Excel 檔放不下。請改用 CSV。',
  print: '列印',
  show: '顯示',
  showLabel: '顯示內容',
  showOptions: { gap: '差距', level: '級別' },
  by: '欄位',
  byLabel: '欄位層級',
  byOptions: { duty: '職責', task: '任務' },
  hideNames: '隱藏姓名',
  order: '排序',
  orders: {
    roster: '名單順序',
    name: '姓名',
    unit: '單位',
    number: '工號',
    date: '自評日期',
  } satisfies Readonly<Record<TeamOrder, string>>,
  filter: '找姓名、工號或單位',
  filtered: (shown: number, total: number) => `符合的 ${shown} 人，共 ${total} 人`,
  nobodyFound: (text: string) => `沒有人符合「${text}」。`,
  heatHeading: { duty: '人員 × 職責', task: '人員 × 任務' },
  heatRule: {
    gap: (order: string) => `差距＝自評－要求，依${order}`,
    level: (order: string) => `自評級別，依${order}`,
  },
  scrollRegion: { duty: '人員 × 職責的表格，可捲動', task: '人員 × 任務的表格，可捲動' },
  person: '人員',
  required: (required: string) => `要求 ${required}`,
  requiredBetween: (lowest: string, highest: string) => `要求 ${lowest}–${highest}`,
  coverageHead: '已評／適用',
  coverage: (rated: number, applicable: number) => `${rated}／${applicable}`,
  cellCoverage: '，已評 ',
  withShort: '，平均達標，但裡面有未達',
  missing: {
    unrated: '未評',
    'no-opportunity': '尚無機會',
    'not-applicable': '不適用',
    'not-handed-in': '還沒有交',
    'other-standard': '用的是其他基準',
    undecided: '同一版有兩種內容，等你選',
    'awaiting-review': '已交，待主管評',
  } satisfies Readonly<Record<MissingReason, string>>,
  noRequirement: '未訂要求',
  met: '達標人數',
  meanGap: '平均差距',
  meanShortfall: '平均缺口',
  countOf: (count: number, of: number) => `${count}／${of}`,
  legend: {
    worst: '▼ 差 1.5 以上',
    bad: '差 0.6–1.4',
    low: '差 0.1–0.5',
    even: '0 到 +0.4',
    over: '+0.5 以上',
    missing: '未評',
    withShort: '平均達標，但有任務或指標未達',
  },
  heatNote: (smallest: number) =>
    `達標人數只計每項任務都達標的人。平均在 ${smallest} 人以上評過時才顯示；小字 5/6 表示 6 個指標評了 5 個。`,
  absences: {
    'not-handed-in': (count: number) => `${count} 人還沒有交`,
    'other-standard': (count: number) => `${count} 人用的是其他基準，沒有放進熱圖`,
    undecided: (count: number) => `${count} 人同一版有兩種內容，等你選`,
    'awaiting-review': (count: number) => `${count} 人已交，待主管評`,
  } satisfies Readonly<Record<PersonAbsence, (count: number) => string>>,
  cover: '誰可以支援',
  coverOrder: '達標人數少的在最上面',
  nobodyCovers: '沒有人達標',
  single: '單點風險',
  covers: (count: number, of: number) => `${count}／${of} 人`,
  onlyOne: (name: string) => `只有${name}達標`,
  lonelyMark: '：',
  backups: '差 0.5 以內，可先培養為備援',
  others: (count: number) => `另外 ${count} 人`,
  coverPage: (name: string) => `${name}：誰可以支援`,
  coverHeading: (name: string, count: number): readonly Phrase[] =>
    count === 0
      ? [{ text: name, isShort: true }, { text: '沒有人達標。' }]
      : count === 1
        ? [{ text: name, isShort: true }, { text: '只有一人達標，' }, { text: '是單點風險。' }]
        : [{ text: `${name}有 ${count} 人可以支援。` }],
  coverPeople: '可以支援的人',
  coverNames: '依名單順序，不依高低',
  noBackups: '沒有差 0.5 以內的人。',
  coverNeeds: '這項任務需要的知識與技能',
  coverTasks: '這項職責的任務',
  distribution: { duty: '職責的人數分布', task: '任務的人數分布' },
  distributionOrder: '未達標比例高的在最上面',
  oneMember: '一位成員',
  requirement: '要求',
  medianOwn: '自評中位數',
  medianGap: '差距',
  metShort: '達標',
  onAverageShort: '平均達標＊',
  unsettledShort: '評得太少',
  underShort: '未達標',
  ratedOf: (count: number, of: number) => `${count}／${of} 人已評`,
  distributionSentence: (name: string, rated: number, met: number, onAverage: number, under: number, median: string) =>
    `${name}：${rated} 人已評，${met} 人達標，${onAverage} 人平均達標但裡面有未達，${under} 人未達標。${median}`,
  medianSentence: (own: string, required: string) => `自評中位數 ${own}，要求 ${required}。`,
  needs: '差距與訓練需求',
  needsOrder: '人數多的在最上面，同樣人數依優先順序',
  needsLead: (people: number, compared: number) => `${compared} 人裡有 ${people} 人至少一項任務未達標。`,
  noNeeds: '沒有任務低於要求。',
  needsTask: '任務',
  needsPeople: '未達標人數',
  needsShortfall: '平均缺口',
  needsPriority: '優先',
  competencies: '最多人需要的知識與技能',
  competencyPeople: (people: number) => `${people} 人`,
  competencyTasks: (codes: string) => `任務 ${codes}`,
  showAll: (count: number) => `全部 ${count} 項`,
  manage: '管理團隊',
  toPeople: '名單與繳交情形',
  toRequirements: '團隊的要求級別',
  toSettings: '團隊設定',
  choose: '團隊',
  newTeam: '新增團隊',
  standardHeading: '職能基準',
  standardLabel: '團隊看的職能基準',
  standardText: '熱圖、缺口和訓練需求都對照這份基準。還沒選時，第一次匯入的自評會決定。',
  saveStandard: '用這份基準',
  teamName: '團隊名稱',
  teamUnit: '單位（可不填）',
  create: '建立團隊',
  save: '儲存',
  cancel: '取消',
  rename: '名稱與規則',
  smallestGroup: '平均至少要幾人評過',
  smallestGroupText: '少於這個人數時，平均和中位數顯示「—」。最少 3 人。',
  managerRating: '主管也評同樣的指標',
  managerRatingText: '開啟後，成員的自評在主管評完前不顯示，只顯示「已交，待主管評」。',
  delete: '刪除這個團隊',
  deleteText: (name: string) => `「${name}」和匯入的自評、名單會一起刪除，不能復原。成員手上的檔案不受影響。`,
  confirmDelete: '刪除，不能復原',
  rosterTitle: '名單與繳交情形',
  rosterHeading: (total: number, missing: number): readonly Phrase[] => {
    if (total === 0) return [{ text: '名單上還沒有人。' }]
    return missing === 0
      ? [{ text: `${total} 人都交了。` }]
      : [{ text: `${total} 人裡，` }, { text: `${missing} 人還沒有交。` }]
  },
  rosterLead: '交過檔案的人會自己出現在名單上。還沒有交的人可以先加進來。',
  back: '回團隊總覽',
  addPeople: '加入成員',
  addPeopleText: '一行一人：姓名，可以加上工號和單位，用逗號或 Tab 分開。',
  add: '加入名單',
  added: (count: number) => `加入了 ${count} 人。`,
  age: (day: string) => `${day}自評`,
  old: (months: number) => `${months} 個月前，可能過時`,
  edit: '修改',
  editOf: (name: string) => `修改${name}`,
  remove: '移出團隊',
  removeOf: (name: string) => `把${name}移出團隊`,
  removed: (name: string) => `${name}已移出團隊，交過的檔案還留著。`,
  putBack: '移回團隊',
  putBackOf: (name: string) => `把${name}移回團隊`,
  removedPeople: '已移出的人',
  moveUp: (name: string) => `把${name}往上移`,
  moveDown: (name: string) => `把${name}往下移`,
  name: '姓名',
  number: '工號',
  unit: '單位',
  aliases: '視為同一人',
  aliasOf: (one: string, same: string) => `${one} 視為 ${same}`,
  removeAlias: '分開',
  removeAliasOf: (name: string) => `把${name}分開`,
  sameAs: '和這個人是同一人',
  sameAsNobody: '不是別人',
  noName: '（沒有填姓名）',
  memberTitle: '成員的結果',
  memberHeading: (name: string, text: readonly Phrase[]): readonly Phrase[] => [{ text: `${name}：` }, ...text],
  memberHistory: '交過的版本',
  memberHistoryOrder: '新的在最上面',
  revision: (revision: number) => `第 ${revision} 版`,
  current: '熱圖用這一版',
  fork: '同一版有兩種內容',
  altered: '檔案被改過',
  evidence: '交來的佐證',
  noEvidence: '沒有交佐證。',
  readOnly: '這是成員交來的自評，只能看，不能改。要求級別用團隊的設定。',
  requirementsTitle: '團隊的要求級別與重要性',
  requirementsLead: '這裡的設定用在整個團隊的熱圖、差距和訓練需求；成員自己的設定不會用在這裡。',
  demo: '示範團隊，人名與評分皆為虛構。',
  tryDemo: '看示範團隊',
  demoFailed: '示範團隊沒有加進來。請連線後再試一次。',
  removeDemo: '移除示範團隊',
  notFound: '找不到這個團隊或這個人，可能已經刪除。',
  loading: '正在整理團隊的資料…',
}
