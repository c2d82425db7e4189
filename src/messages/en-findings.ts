import type { zhTWFindings } from './zh-TW-findings.ts'

export const enFindings: typeof zhTWFindings = {
  kinds: {
    'duplicate-code': (items) => `${items}: the code occurs twice or more in one place`,
    'code-not-unique-in-document': (items) => `${items}: the code occurs elsewhere as well`,
    'code-not-under-parent-task': (items) => `${items}: the code differs from that of its task`,
    'code-not-under-parent-duty': (items) => `${items}: the code differs from that of its duty`,
    'same-code-two-meanings': (items) => `${items}: one code with two texts`,
    'blank-name': (items) => `${items}: the original has a code and no name`,
    'ambiguous-reference-or-placeholder': (items) => `${items}: may refer to an earlier item or may have been left out`,
    uncoded: (items) => `${items}: no code in the original`,
    'level-missing': (items) => `${items}: no competency level in the original`,
    'level-multiple-unassigned': (items) => `${items}: the original prints two or more levels side by side`,
    'two-part-code': (items) => `${items}: the code has only two parts`,
    'trailing-dot-code': (items) => `${items}: the code has a dot too many at its end`,
    'shifted-columns': (items) => `${items}: the row lacks its first cell and was read one cell to the right`,
    'shared-row': (items) => `${items}: written in one cell and shared`,
    'joined-across-page-break': (items) => `${items}: torn by a page break and joined again`,
    'code-displaced-by-page-break': (items) => `${items}: code and text were separated by a page break`,
    'sub-items-differ': (items) => `${items}: the sub-items differ from place to place`,
    'no-code': () => 'The original has no code of the standard',
    'no-version-table': () => 'The original has no table of versions',
    'date-missing': () => 'A row of the table of versions has no date',
    'no-base-level': () => 'The original has no base level',
    'code-without-version-suffix': (items) => `${items}: the code has no version`,
    'legacy-column-labels': () => 'The columns have the names of an older form',
    'stray-asterisk': (items) => `${items}: an asterisk without a note`,
    'note-missing': (items) => `${items}: the note it refers to is not in the original`,
    'possibly-truncated': () => 'The document may be incomplete',
    'text-unaccounted': (items) => `It is not known where this text belongs: ${items}`,
  },
  items: (codes, more) => {
    const text = codes.join(', ')
    return more > 0 ? `${text} and ${more} more` : text
  },
}
