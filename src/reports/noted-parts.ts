import { type StoredEvidence, isEmptyEvidence } from '../domain/evidence.ts'
import type { StandardOutline } from '../domain/standard-outline.ts'

/** The ids of all indicators with a note, and of the tasks and duties that they stand in. */
export const findNotedParts = (
  { placeById }: StandardOutline,
  evidenceById: ReadonlyMap<string, StoredEvidence>,
): ReadonlySet<string> => {
  const ids = new Set<string>()
  for (const [indicatorId, evidence] of evidenceById) {
    const place = placeById.get(indicatorId)
    if (place === undefined || (isEmptyEvidence(evidence) && evidence.other === null)) continue
    for (const { id } of [place.indicator, place.task, place.duty]) ids.add(id)
  }
  return ids
}
