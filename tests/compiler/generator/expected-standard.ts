/**
 * The standard JSON of the contract (section 2) without formatVersion, contentHash, findings and the top-level source.
 * Optional keys are present only where they apply.
 */
export interface Place {
  /** 1-based line of the document. */
  readonly line: number
  /** 0-based cell as printed, a leading pipe not counted; 0 in lists. */
  readonly column: number
}

export interface Sourced {
  readonly source: readonly Place[]
  readonly printedCode?: string
  readonly noteRefs?: readonly string[]
}

export interface NamedCode {
  readonly name: string | null
  readonly code: string | null
}

export interface ExpectedVersion extends Sourced {
  readonly version: string | null
  readonly code: string | null
  readonly name: string | null
  readonly status: string | null
  readonly updateNote: string | null
  readonly date: string | null
}

export interface ExpectedOutput extends Sourced {
  readonly id: string
  readonly code: string | null
  readonly name: string
}

export interface ExpectedIndicator extends Sourced {
  readonly id: string
  readonly code: string | null
  readonly text: string
  readonly levels?: readonly number[]
}

export type Scope = 'task' | 'duty'

export interface ExpectedTask extends Sourced {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly levels: readonly number[]
  readonly levelScope: Scope
  readonly outputs: readonly ExpectedOutput[]
  readonly indicators: readonly ExpectedIndicator[]
  readonly competencyScope: Scope
  readonly knowledgeIds: readonly string[]
  readonly skillIds: readonly string[]
}

export interface ExpectedDuty extends Sourced {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly tasks: readonly ExpectedTask[]
}

export interface ExpectedCompetency extends Sourced {
  readonly id: string
  readonly code: string | null
  readonly name: string | null
  readonly children: readonly string[]
}

export interface ExpectedAttitude extends Sourced {
  readonly id: string
  readonly code: string | null
  readonly name: string
  readonly description: string | null
}

export interface ExpectedRequirement extends Sourced {
  readonly group: string
  readonly text: string
}

export interface ExpectedNote extends Sourced {
  readonly group: string | null
  readonly label: string | null
  readonly term: string | null
  readonly text: string
}

export interface ExpectedStandard {
  readonly id: string
  readonly code: string | null
  readonly name: string
  readonly nameKind: 'occupation' | 'job-category' | null
  readonly title: string
  readonly category: {
    readonly jobCategory: NamedCode
    readonly occupation: NamedCode
    readonly industry: NamedCode
  }
  readonly versions: readonly ExpectedVersion[]
  readonly columnLabels: { readonly duty: string; readonly task: string }
  readonly description: string | null
  readonly entryLevel: string | null
  readonly baseLevel: number | null
  readonly duties: readonly ExpectedDuty[]
  readonly knowledge: readonly ExpectedCompetency[]
  readonly skills: readonly ExpectedCompetency[]
  readonly attitudes: readonly ExpectedAttitude[]
  readonly requirements: readonly ExpectedRequirement[]
  readonly notes: readonly ExpectedNote[]
  /** Notes named by markers inside the printed name. */
  readonly noteRefs?: readonly string[]
}

/** Rule names of rule 10 that the generator asks for. */
export type ExpectedRule =
  | 'duplicate-code'
  | 'code-not-unique-in-document'
  | 'code-not-under-parent-task'
  | 'same-code-two-meanings'
  | 'blank-name'
  | 'uncoded'
  | 'level-missing'
  | 'level-multiple-unassigned'
  | 'two-part-code'
  | 'trailing-dot-code'
  | 'shifted-columns'
  | 'shared-row'
  | 'joined-across-page-break'
  | 'code-displaced-by-page-break'
  | 'no-code'
  | 'no-version-table'
  | 'date-missing'
  | 'no-base-level'
  | 'code-without-version-suffix'
  | 'legacy-column-labels'
  | 'stray-asterisk'

export interface ExpectedFinding {
  readonly rule: ExpectedRule
  /**
   * The item that carries the finding, null for the whole document. The key is absent where the contract does not
   * say which item carries it (a row or a cell is meant): any item will do.
   */
  readonly itemId?: string | null
  /** Lines that the finding must name; it may name more. Empty where something is absent from the document. */
  readonly lines: readonly number[]
}
