import * as v from 'valibot'

/**
 * One competency standard (職能基準) as data, exactly as the document prints it.
 *
 * These definitions validate every standard that is read at run time, give the TypeScript types below, and generate
 * `public/schemas/standard.schema.json`. What the document leaves blank stays null or empty: nothing is inferred, least
 * of all a level.
 */

/** Version of the JSON layout. A reader refuses a higher one. */
export const standardFormatVersion = 1

/** 職能級別 as the standards print it. 0 is not a level of the scale; in a rating it means 還不會做. */
export const levelSchema = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(6))

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const lineNumber = v.pipe(v.number(), v.integer(), v.minValue(1))
const text = v.string()
const nullableText = v.nullable(v.string())

const printedPlaceSchema = v.object({
  /** 1-based line of the source document. */
  line: lineNumber,
  /** 0-based cell of a table row as printed (a leading pipe is not counted); 0 in lists and paragraphs. */
  column: count,
  /** Only for formats that have pages. */
  page: v.exactOptional(lineNumber),
})

const printed = {
  /** Every place where the text stands; a text broken over a page has one entry per half. */
  source: v.array(printedPlaceSchema),
  /** The code with its typing error, where it differs from `code`. */
  printedCode: v.exactOptional(text),
  /** What the code probably should have been. Never used as an identity. */
  suggestedCode: v.exactOptional(text),
  /** Labels such as 註1 of the notes that the text refers to. */
  noteRefs: v.exactOptional(v.array(text)),
}

const identified = {
  /** Identity within the standard: codes along the path, `#2` for a repeated code, `~1` for a missing one. */
  id: text,
  /** The printed label, or null. Not an identity: documents repeat codes. */
  code: nullableText,
}

const scopeSchema = v.picklist(['task', 'duty'])

export const workOutputSchema = v.object({ ...identified, name: nullableText, ...printed })

export const behaviourIndicatorSchema = v.object({
  ...identified,
  text,
  /** Only where a later row of the task prints a level of its own. */
  levels: v.exactOptional(v.array(levelSchema)),
  ...printed,
})

export const taskSchema = v.object({
  ...identified,
  name: nullableText,
  /** As printed: [] none, [5, 4] two printed for the task or for its duty. */
  levels: v.array(levelSchema),
  /** `duty` where the printed cell spans the whole duty. */
  levelScope: scopeSchema,
  outputs: v.array(workOutputSchema),
  indicators: v.array(behaviourIndicatorSchema),
  /** `duty` where the K and S cells span the whole duty. */
  competencyScope: scopeSchema,
  knowledgeIds: v.array(text),
  skillIds: v.array(text),
  ...printed,
})

export const dutySchema = v.object({ ...identified, name: nullableText, tasks: v.array(taskSchema), ...printed })

/** Knowledge or skill. Its identity is the pair (code, name): one code may stand for two things. */
export const competencyItemSchema = v.object({
  ...identified,
  name: nullableText,
  /** The sub-items (■) in order. */
  children: v.array(text),
  ...printed,
})

export const attitudeSchema = v.object({ ...identified, name: text, description: nullableText, ...printed })

export const standardVersionSchema = v.object({
  version: nullableText,
  code: nullableText,
  name: nullableText,
  status: nullableText,
  updateNote: nullableText,
  /** As printed, not a machine date. */
  date: nullableText,
  ...printed,
})

export const requirementSchema = v.object({ group: nullableText, text, ...printed })

export const noteSchema = v.object({
  /** The printed heading without its colon. */
  group: nullableText,
  /** Like 註1. */
  label: nullableText,
  term: nullableText,
  text,
  ...printed,
})

export const severitySchema = v.picklist(['error', 'warning', 'info'])

export const findingSchema = v.object({
  rule: text,
  severity: severitySchema,
  /** Null when the finding is about the whole document. */
  itemId: nullableText,
  lines: v.array(lineNumber),
  detail: v.exactOptional(text),
})

const nameAndCode = v.object({ name: nullableText, code: nullableText })

export const categorySchema = v.object({ jobCategory: nameAndCode, occupation: nameAndCode, industry: nameAndCode })

export const competencyStandardSchema = v.object({
  formatVersion: v.literal(standardFormatVersion),
  id: text,
  contentHash: v.pipe(text, v.regex(/^[0-9a-f]{64}$/)),
  code: nullableText,
  name: text,
  nameKind: v.nullable(v.picklist(['occupation', 'job-category'])),
  title: nullableText,
  category: categorySchema,
  versions: v.array(standardVersionSchema),
  columnLabels: v.object({ duty: text, task: text }),
  description: nullableText,
  entryLevel: nullableText,
  /** 基準級別. Shown for information; never the required level of anything. */
  baseLevel: v.nullable(levelSchema),
  duties: v.array(dutySchema),
  knowledge: v.array(competencyItemSchema),
  skills: v.array(competencyItemSchema),
  attitudes: v.array(attitudeSchema),
  requirements: v.array(requirementSchema),
  notes: v.array(noteSchema),
  noteRefs: v.exactOptional(v.array(text)),
  findings: v.array(findingSchema),
  source: v.object({ file: text, sha256: v.pipe(text, v.regex(/^[0-9a-f]{64}$/)), copyright: text }),
})

/** Who holds the rights in the standards; shown on every screen and in every file that shows their text. */
export const standardsCopyrightHolder = '勞動部勞動力發展署'

type DeepReadonly<T> = T extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
    : T

export type PrintedPlace = DeepReadonly<v.InferOutput<typeof printedPlaceSchema>>
export type Scope = v.InferOutput<typeof scopeSchema>
export type WorkOutput = DeepReadonly<v.InferOutput<typeof workOutputSchema>>
export type BehaviourIndicator = DeepReadonly<v.InferOutput<typeof behaviourIndicatorSchema>>
export type Task = DeepReadonly<v.InferOutput<typeof taskSchema>>
export type Duty = DeepReadonly<v.InferOutput<typeof dutySchema>>
export type CompetencyItem = DeepReadonly<v.InferOutput<typeof competencyItemSchema>>
export type Attitude = DeepReadonly<v.InferOutput<typeof attitudeSchema>>
export type StandardVersion = DeepReadonly<v.InferOutput<typeof standardVersionSchema>>
export type Requirement = DeepReadonly<v.InferOutput<typeof requirementSchema>>
export type Note = DeepReadonly<v.InferOutput<typeof noteSchema>>
export type Severity = v.InferOutput<typeof severitySchema>
export type Finding = DeepReadonly<v.InferOutput<typeof findingSchema>>
export type Category = DeepReadonly<v.InferOutput<typeof categorySchema>>
export type CompetencyStandard = DeepReadonly<v.InferOutput<typeof competencyStandardSchema>>
