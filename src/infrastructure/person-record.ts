import type { Person } from '../domain/identity.ts'
import type { AssessmentDatabase } from './database.ts'
import type { StorageDependencies } from './database-session.ts'
import { type PersonRecord, recordToPerson } from './stored-records.ts'

/** The person of this browser profile; null as long as nothing needed one. */
export const readPerson = async (database: AssessmentDatabase): Promise<Person | null> => {
  const record = await database.device.get('person')
  return record?.key === 'person' ? recordToPerson(record) : null
}

/** The person of this browser profile; made at random the first time it is needed. */
export const readOrCreatePerson = ({ session: { database }, newId }: StorageDependencies): PromiseLike<Person> =>
  database.transaction('rw', database.device, async () => {
    const known = await readPerson(database)
    if (known !== null) return known
    const person: PersonRecord = {
      schemaVersion: 1,
      key: 'person',
      id: newId(),
      name: null,
      employeeNumber: null,
      unit: null,
    }
    await database.device.add(person)
    return recordToPerson(person)
  })

/** Writes the labels; the person keeps the id, so that files made before and after are about the same one. */
export const savePersonLabels = (
  dependencies: StorageDependencies,
  { name, employeeNumber, unit }: Omit<Person, 'id'>,
): PromiseLike<Person> => {
  const { database } = dependencies.session
  return database.transaction('rw', database.device, async () => {
    const known = await readPerson(database)
    const id = known?.id ?? dependencies.newId()
    const person: PersonRecord = { schemaVersion: 1, key: 'person', id, name, employeeNumber, unit }
    await database.device.put(person)
    return recordToPerson(person)
  })
}
