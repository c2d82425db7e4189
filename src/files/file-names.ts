import type { StandardReference } from '../domain/assessment.ts'
import { dateToDayText } from './local-time.ts'

/** Which of the files of one day it is. */
export interface FileIdentity {
  readonly fileId: string
  readonly now: Date
}

const labelByKind = { pack: '評量包', review: '主管回饋' } as const

/**
 * Name of a file that goes from one person to another: 「職能自評_KRM4224-001v1_20251120_b2d0.json」. What comes from a
 * manager says of what kind it is. Nobody's name is in it but one that was asked for.
 */
export const handedFileName = (
  { code, name }: Pick<StandardReference, 'code' | 'name'>,
  identity: FileIdentity,
  { kind, personName = null }: { kind?: keyof typeof labelByKind; personName?: string | null } = {},
): string =>
  joinNameParts(['職能自評', kind === undefined ? null : labelByKind[kind], code ?? name, personName], identity)

/** A backup holds every standard of the device and is named after none. */
export const backupFileName = (identity: FileIdentity): string => joinNameParts(['職能自評備份'], identity)

const joinNameParts = (parts: readonly (string | null)[], { fileId, now }: FileIdentity): string => {
  const shown = parts.filter((part) => part !== null).map(toFileName)
  return `${[...shown, dateToDayText(now), fileId.slice(0, 4)].join('_')}.json`
}

/** Characters that some file system does not allow become a hyphen. */
export const toFileName = (text: string): string => text.replace(/[\\/:*?"<>|\s]+/gu, '-')
