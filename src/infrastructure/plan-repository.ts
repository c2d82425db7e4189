import { type PlanItem, changePlanItem, createPlanItem, settlePlanItem } from '../domain/development-plan.ts'
import { toPlain } from '../domain/plain-copy.ts'
import type { PlanRepository } from '../services.ts'
import type { StorageDependencies } from './database-session.ts'
import { type PlanItemRecord, planItemRecordSchema } from './detail-records.ts'
import { createQuarantine } from './quarantine.ts'
import { readRecords } from './read-records.ts'

/** The development plan. A plan changes no rating and raises no revision of an assessment. */
export const createPlanRepository = (dependencies: StorageDependencies): PlanRepository => {
  const { session, now, newId } = dependencies
  const { database } = session
  const quarantine = createQuarantine(dependencies)

  const update = (
    id: string,
    change: (item: PlanItem, at: string) => PlanItem,
  ): ReturnType<PlanRepository['changeItem']> => {
    const at = now().toISOString()
    return session.write(() =>
      database.transaction('rw', database.planItems, async () => {
        const record = await database.planItems.get(id)
        if (record === undefined) throw new Error(`There is no plan item ${id}.`)
        const item = change(recordToItem(record), at)
        await database.planItems.put(itemToRecord(item))
        return item
      }),
    )
  }

  return {
    watchPlan: () =>
      session.query(async () => {
        const { unreadable, read } = readRecords(database)
        const records = await read('planItems', planItemRecordSchema, null)
        quarantine.move(unreadable)
        return records.map(recordToItem).sort((one, other) => one.createdAt.localeCompare(other.createdAt))
      }),

    addItem: (start) => {
      const item = createPlanItem(newId(), now().toISOString(), start)
      return session.write(() =>
        database.transaction('rw', database.planItems, async () => {
          const { kind, itemId } = start.target
          const known = await database.planItems
            .where('assessmentId')
            .equals(start.assessmentId)
            .filter(({ target }) => target.kind === kind && target.itemId === itemId)
            .first()
          if (known !== undefined) return recordToItem(known)
          await database.planItems.add(itemToRecord(item))
          return item
        }),
      )
    },

    changeItem: (id, change, seen = {}) => update(id, (item, at) => changePlanItem(item, change, at, seen)),

    settleItem: (id, chosen) => update(id, (item, at) => settlePlanItem(item, chosen, at)),

    removeItem: (id) =>
      session.write(async () => {
        await database.planItems.delete(id)
        return null
      }),

    restoreItem: (item) =>
      session.write(async () => {
        await database.planItems.put(itemToRecord(item))
        return null
      }),
  }
}

const itemToRecord = (item: PlanItem): PlanItemRecord => ({ schemaVersion: 1, ...toPlain(item) })

const recordToItem = (record: PlanItemRecord): PlanItem => ({
  id: record.id,
  revision: record.revision,
  assessmentId: record.assessmentId,
  standardId: record.standardId,
  standardName: record.standardName,
  contentHash: record.contentHash,
  target: record.target,
  origin: record.origin,
  action: record.action,
  way: record.way,
  owner: record.owner,
  resource: record.resource,
  dueOn: record.dueOn,
  successEvidence: record.successEvidence,
  status: record.status,
  createdAt: record.createdAt,
  doneAt: record.doneAt,
  levelBefore: record.levelBefore,
  requiredBefore: record.requiredBefore,
  ...(record.other !== undefined && { other: record.other }),
  ...(record.typed !== undefined && { typed: record.typed }),
})
