import type { Rating } from '../../src/domain/assessment.ts'
import { assessmentToFileAssessment, personToFilePerson, sealFile } from '../../src/files/competency-file.ts'
import { rated } from './random-assessments.ts'
import { toRatedAssessment } from './rated-assessments.ts'
import { createStandard, indicatorAt } from './stored-standard.ts'

const standard = createStandard()
const [first, second] = [indicatorAt(standard, 0), indicatorAt(standard, 1)]

const ratings: readonly Rating[] = [
  {
    indicatorId: first.id,
    code: first.code,
    text: first.text,
    answer: rated(0),
    ratedAt: '2026-11-20T01:00:00.000Z',
    evidence: { text: '𠮷田 "報告"', link: 'https://example.org/' },
  },
  {
    indicatorId: second.id,
    code: null,
    text: second.text,
    answer: { status: 'not-applicable' },
    ratedAt: '2026-11-20T01:00:05.000Z',
  },
]

const { assessment } = toRatedAssessment(standard, ratings)

const person = { id: '4f2c7c1e-8b0a-4a86-9a55-0d9a1d1c7f10', name: '王小明', employeeNumber: null, unit: '業務部' }

/** A file with everything that the format knows. */
export const sampleFile = {
  format: 'competency-assessment' as const,
  formatVersion: 1 as const,
  fileId: 'file',
  exportedAt: '2026-11-21T01:00:00.000Z',
  contains: ['ratings', 'evidence', 'snapshots', 'profile', 'reviews'],
  person: personToFilePerson(person),
  standards: [structuredClone(standard) as never],
  assessments: [
    {
      ...assessmentToFileAssessment(assessment, ratings),
      snapshots: [
        {
          id: 'snapshot',
          name: '期中',
          takenAt: '2026-11-20T02:00:00.000Z',
          ratings: assessmentToFileAssessment(assessment, ratings).ratings,
        },
      ],
    },
  ],
  reviews: [
    {
      id: 'review',
      assessmentId: assessment.id,
      assessmentRevision: 3,
      revision: 1,
      reviewer: { id: 'manager' },
      blind: true,
      ratings: [{ indicatorId: first.id, status: 'rated' as const, level: 4 as const }],
      agreed: [{ indicatorId: first.id, level: 3 as const, reason: '一起看過報告' }],
    },
  ],
}

export const sampleFileText = sealFile(sampleFile)
