import type { Answers } from '../../src/domain/assessment.ts'
import type { RequirementProfile } from '../../src/domain/requirement-profile.ts'
import { analyzeGaps } from '../../src/domain/gap-analysis.ts'
import { createStandardOutline } from '../../src/domain/standard-outline.ts'
import type { CompetencyStandard } from '../../src/domain/competency-standard.ts'
import { type PersonAbsence, type TeamColumns, createTeamColumns } from '../../src/domain/team-columns.ts'
import { readCatalogueStandard } from './catalogue-standards.ts'
import { typedAnswers } from './typed-answers.ts'

/** Eight invented people and their answers to KRM4224-001v1: 7 尚無機會, 8 不適用, 9 先略過. */
export const samplePeople: readonly { readonly name: string; readonly digits: string }[] = [
  { name: '林怡君', digits: '445334432432238545' },
  { name: '陳冠宇', digits: '343344545445444443' },
  { name: '黃詩涵', digits: '545444343322239454' },
  { name: '張家豪', digits: '332333333443344333' },
  { name: '李佩珊', digits: '454444454443343444' },
  { name: '王柏翰', digits: '333332232322222433' },
  { name: '吳雅婷', digits: '555444443777777554' },
  { name: '蔡明哲', digits: '433444345333343323' },
]

export const readSampleStandard = (): CompetencyStandard => readCatalogueStandard('KRM4224-001v1')

/** Answers, or why a person has none. */
export type SampleAnswers = Answers | PersonAbsence

export const foldTeam = (
  standard: CompetencyStandard,
  people: readonly SampleAnswers[],
  profile: RequirementProfile | null = null,
): TeamColumns => {
  const outline = createStandardOutline(standard)
  const team = createTeamColumns(outline, people.length)
  for (const [person, answers] of people.entries())
    if (typeof answers === 'string') team.leaveOut(person, answers)
    else team.fold(person, analyzeGaps(outline, answers, profile))
  return team
}

export const foldSampleTeam = (): TeamColumns => {
  const standard = readSampleStandard()
  return foldTeam(
    standard,
    samplePeople.map(({ digits }) => typedAnswers(standard, digits)),
  )
}
