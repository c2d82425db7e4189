import type { zhTWHandover } from './zh-TW-handover.ts'

/** The words of `zh-TW-handover` in English. */
export const enHandover: typeof zhTWHandover = {
  problem: (problem) => {
    switch (problem.type) {
      case 'FileNotOurs':
        return 'This is not a file of this program. What can be opened: a file handed to a manager, an assessment pack, a manager’s feedback, a backup (all .json), and a ratings CSV. Your data is unchanged.'
      case 'FileDamaged':
        return 'This file is incomplete; it may have been cut off while it was downloaded or sent. Please ask for it again. Your data is unchanged.'
      case 'FileNewer':
        return 'This file was made by a newer version. Please go online once to update, then open it again. Your data is unchanged.'
      case 'FileEmpty':
        return 'This file is empty; the download may not have finished. Please download it again. Your data is unchanged.'
      case 'FileTooLarge':
        return `This file is larger than ${problem.largest / 1024 / 1024} MB, which no file that is handed over is, so it was not opened. Your data is unchanged.`
      case 'FileInconsistent':
        return 'The parts of this file contradict each other (an indicator with other words than the standard, or the same one twice), so it was not opened. Please ask for a new one. Your data is unchanged.'
      case 'FileEncrypted':
        return 'This file is encrypted and cannot be opened yet. Please ask for the .json file without encryption. Your data is unchanged.'
      case 'FileIsWorkbook':
        return 'This is an Excel workbook, which cannot be imported. Please use the ratings CSV, or ask for a file made for the manager. Your data is unchanged.'
      case 'FileIsGapsCsv':
        return 'This is a gaps CSV: it holds computed numbers and no ratings, so it cannot be imported. Please use the ratings CSV. Your data is unchanged.'
      case 'FileIsTeamMatrix':
        return 'This is a team table: it holds computed numbers and no ratings, so it cannot be imported. Please use the members’ files or the ratings CSV. Your data is unchanged.'
      case 'FileIsStandard':
        return 'This is the data of a competency standard; importing standards is not offered yet. Your data is unchanged.'
      case 'FileIsStandardDocument':
        return 'This is an iCAP competency standard; importing standards is not offered yet. Your data is unchanged.'
      case 'CsvColumnsMissing':
        return `This ratings CSV lacks these columns: ${problem.columns.join(', ')}. Please use a file with all of its columns. Your data is unchanged.`
    }
  },
}
