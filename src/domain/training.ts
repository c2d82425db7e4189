import * as v from 'valibot'
import { calendarDaySchema } from './development-plan.ts'

/** A training that a team plans or has held, with the need that it answers. */
export const trainingSchema = v.object({
  id: v.string(),
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
  teamId: v.string(),
  name: v.string(),
  kind: v.string(),
  /** Null where nobody has said. */
  hours: v.nullable(v.pipe(v.number(), v.minValue(0))),
  provider: v.string(),
  heldOn: v.nullable(calendarDaySchema),
  owner: v.string(),
  isHeld: v.boolean(),
  /** Ids of the tasks whose need it answers. */
  taskIds: v.array(v.string()),
})

export type Training = Readonly<v.InferOutput<typeof trainingSchema>>

/** What a person can write about a training. */
export type TrainingChange = Partial<Omit<Training, 'id' | 'revision' | 'teamId'>>
