/**
 * Where a person would break the names of the bundled standards' duties in a narrow label. Word segmentation of the
 * browser splits 跨|境 and 售|前, so these are marked by hand; a name that is not here breaks where its line is full.
 */
const markedNames: readonly string[] = [
  '蒐集及|分析市場|資訊',
  '分析目標|市場通路|數據',
  '規劃及執行|行銷活動',
  '制定境外版|廣告素材',
  '協助開發|新產品',
  '規劃並執行|網路行銷|活動',
  '數據分析與|市場研究',
  '網路與|平台管理',
  '經營數位|社群媒體',
  '跨境店鋪|前後台|營運管理',
  '完成訂單|及出貨',
  '提供售前|及售後服務',
  '進行|市場研究',
  '市場分析',
  '為特定市場|分析消費者|行為',
  '簡報',
  '促銷產品|和服務',
  '進行|行銷活動',
  '數位|行銷傳播',
  '熟悉|產業屬性',
  '目標|客群分析',
  '數位廣告|投放規劃|與操作',
  '操作資料|分析與呈現',
  '籌組數位|行銷專案|團隊',
]

const markedByName: ReadonlyMap<string, string> = new Map(
  markedNames.map((marked) => [marked.replaceAll('|', ''), marked]),
)

/** The name with `|` where it may break, or as it is. */
export const markedName = (name: string): string => markedByName.get(name) ?? name
