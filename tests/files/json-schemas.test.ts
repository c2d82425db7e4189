import { Ajv, type ValidateFunction } from 'ajv'
import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createSchemaFiles } from '../../src/files/json-schemas.ts'
import { catalogIndex, catalogStandards } from '../support/catalog-standards.ts'
import { type JsonPath, changeAt } from '../support/json-edit.ts'
import { projectFolder, readProjectJson, readProjectText } from '../support/project-files.ts'
import { sampleFileText } from '../support/sample-files.ts'

const compileSchema = (name: string): ValidateFunction =>
  new Ajv({ strict: false, validateFormats: false }).compile(
    readProjectJson(`public/schemas/${name}.schema.json`) as object,
  )

const isIndex = compileSchema('catalog-index')
const isStandard = compileSchema('standard')
const isFile = compileSchema('competency-file')

describe('the published schemas', () => {
  it('are what the definitions of the app say now', () => {
    const files = createSchemaFiles()
    expect(readdirSync(`${projectFolder}/public/schemas`).sort()).toEqual(files.map(({ path }) => path).sort())
    for (const { path, text } of files) expect(readProjectText(`public/schemas/${path}`)).toBe(text)
  })

  it('accept the committed catalogue', () => {
    expect([isIndex(catalogIndex), isIndex.errors]).toEqual([true, null])
    for (const standard of catalogStandards) expect([isStandard(standard), isStandard.errors]).toEqual([true, null])
  })

  it('accept a file that the app makes', () => {
    expect([isFile(JSON.parse(sampleFileText)), isFile.errors]).toEqual([true, null])
  })

  const file: unknown = JSON.parse(sampleFileText)
  const damages: readonly (readonly [string, ValidateFunction, unknown, JsonPath, unknown])[] = [
    ['a level of 7', isStandard, catalogStandards[0], ['duties', 0, 'tasks', 0, 'levels'], [7]],
    ['a task without indicators', isStandard, catalogStandards[0], ['duties', 0, 'tasks', 0, 'indicators'], undefined],
    ['a name that is a number', isIndex, catalogIndex, ['standards', 0, 'name'], 1],
    ['a rating of 7', isFile, file, ['assessments', 0, 'ratings', 0, 'level'], 7],
    ['an unknown status', isFile, file, ['assessments', 0, 'ratings', 0, 'status'], 'done'],
    ['no checksum', isFile, file, ['checksum'], undefined],
    ['an unknown format', isFile, file, ['format'], 'competency-poem'],
  ]

  it.each(damages)('refuse %s', (_, isValid, whole, path, value) => {
    const damaged = changeAt(whole, path, () => value)
    expect(isValid(JSON.parse(JSON.stringify(damaged)))).toBe(false)
  })
})
