import type { RecognitionProblem } from '../files/recognize-file.ts'

/** Handing over to the manager, and opening files that come from outside. */
export const zhTWHandover = {
  /** What a file is and what to do, for every file that is not opened. */
  problem: (problem: RecognitionProblem): string => {
    switch (problem.type) {
      case 'FileNotOurs':
        return '這不是職能自評的檔案。可以開啟的是：交給主管的檔案、評量包、主管的回饋、備份（都是 .json），和評量 CSV。原本的資料沒有變動。'
      case 'FileDamaged':
        return '這個檔案不完整，可能下載或傳送時中斷。請對方再傳一次。原本的資料沒有變動。'
      case 'FileNewer':
        return '這個檔案由較新版本產生。請先連線更新一次，再開啟。原本的資料沒有變動。'
      case 'FileEmpty':
        return '這個檔案是空的，可能還沒下載完。請再下載一次。原本的資料沒有變動。'
      case 'FileTooLarge':
        return `這個檔案超過 ${problem.largest / 1024 / 1024} MB，不像是交接用的檔案，所以沒有開啟。原本的資料沒有變動。`
      case 'FileInconsistent':
        return '這個檔案的內容前後不一致（例如題目和基準的文字不同，或同一題出現兩次），所以沒有開啟。請對方再產生一次。原本的資料沒有變動。'
      case 'FileEncrypted':
        return '這是加密的檔案，目前還不能開啟。請對方改傳沒有加密的 .json 檔。原本的資料沒有變動。'
      case 'FileIsWorkbook':
        return '這是 Excel 活頁簿，不能匯入。請改用「評量 CSV」，或請對方用「交給主管」產生檔案。原本的資料沒有變動。'
      case 'FileIsGapsCsv':
        return '這是差距 CSV，裡面只有算出來的數字，沒有每一題的評級，所以不能匯入。請改用「評量 CSV」。原本的資料沒有變動。'
      case 'FileIsTeamMatrix':
        return '這是團隊表 CSV，裡面只有算出來的數字，沒有每一題的評級，所以不能匯入。請改用成員的檔案或「評量 CSV」。原本的資料沒有變動。'
      case 'FileIsStandard':
        return '這是職能基準的資料檔，目前還不能匯入職能基準。原本的資料沒有變動。'
      case 'FileIsStandardDocument':
        return '這是 iCAP 職能基準文件，目前還不能匯入職能基準。原本的資料沒有變動。'
      case 'CsvColumnsMissing':
        return `這個評量 CSV 少了這些欄位：${problem.columns.join('、')}。請用沒有刪過欄位的檔案。原本的資料沒有變動。`
    }
  },
}
