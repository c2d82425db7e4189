import type { Person } from '../domain/identity.ts'

/** People as they are typed or pasted from a spreadsheet: one a line, name, number and unit apart by commas or tabs. */
export const linesToPeople = (text: string): readonly Omit<Person, 'id'>[] =>
  text.split(/\r?\n/u).flatMap((line) => {
    const [name, employeeNumber, unit] = line.split(/[\t,，]/u).map((part) => part.trim())
    return name === undefined || name === ''
      ? []
      : [{ name, employeeNumber: toLabel(employeeNumber), unit: toLabel(unit) }]
  })

const toLabel = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text)
