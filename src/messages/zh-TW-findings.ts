export const zhTWFindings = {
  /** One line per kind of finding: what was kept as printed. */
  kinds: {
    'duplicate-code': (items: string) => `${items}的編號在同一處出現兩次以上`,
    'code-not-unique-in-document': (items: string) => `${items}的編號在別處也出現`,
    'code-not-under-parent-task': (items: string) => `${items}的編號和所在的任務不同`,
    'code-not-under-parent-duty': (items: string) => `${items}的編號和所在的職責不同`,
    'same-code-two-meanings': (items: string) => `${items}同一個編號有兩種內容`,
    'blank-name': (items: string) => `${items}原文只有編號，沒有名稱`,
    'ambiguous-reference-or-placeholder': (items: string) => `${items}可能是引用前面的項目，也可能漏填`,
    uncoded: (items: string) => `${items}原文沒有編號`,
    'level-missing': (items: string) => `${items}原文沒有填職能級別`,
    'level-multiple-unassigned': (items: string) => `${items}原文並列兩個以上的級別`,
    'two-part-code': (items: string) => `${items}的編號只有兩段`,
    'trailing-dot-code': (items: string) => `${items}的編號後多一個點`,
    'shifted-columns': (items: string) => `${items}這一列少了開頭的空格，已往右讀一格`,
    'shared-row': (items: string) => `${items}寫在同一格，內容共用`,
    'joined-across-page-break': (items: string) => `${items}在換頁處斷開，已接回`,
    'code-displaced-by-page-break': (items: string) => `${items}的編號與文字在換頁處錯開`,
    'sub-items-differ': (items: string) => `${items}各處列出的子項不同`,
    'no-code': () => '原文沒有填職能基準代碼',
    'no-version-table': () => '原文沒有版本表',
    'date-missing': () => '版本表有一列沒有日期',
    'no-base-level': () => '原文沒有填基準級別',
    'code-without-version-suffix': (items: string) => `${items}的代碼沒有版次`,
    'legacy-column-labels': () => '欄名是舊版的「工作任務／工作活動」',
    'stray-asterisk': (items: string) => `${items}有一個星號，原文沒有對應的註`,
    'note-missing': (items: string) => `${items}提到的註在原文裡找不到`,
    'possibly-truncated': () => '文件可能不完整',
    'text-unaccounted': (items: string) => `這段文字不知道屬於哪裡：${items}`,
  } as Readonly<Record<string, (items: string) => string>>,
  items: (codes: readonly string[], more: number) => {
    const text = codes.join('、')
    if (more > 0) return `${text} 等 ${codes.length + more} 項`
    return /[A-Za-z0-9]$/u.test(text) ? `${text} ` : text
  },
}
