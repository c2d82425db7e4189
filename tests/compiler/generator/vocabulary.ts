/**
 * Words to compose documents from. No word may look like a code (an upper-case D, T, O, P, K, S or A before a digit),
 * hold a mark of the format (| * # < > ● ■), or start with a dash or a separator: what those mean inside a text is not
 * settled by the contract.
 */
export interface Field {
  readonly role: string
  readonly objects: readonly string[]
  readonly actions: readonly string[]
  readonly papers: readonly string[]
  readonly bases: readonly string[]
  readonly tools: readonly string[]
  readonly disciplines: readonly string[]
  readonly aptitudes: readonly string[]
}

export const fields: readonly Field[] = [
  {
    role: '品牌推廣專員',
    objects: [
      '會員名單',
      '社群貼文',
      '品牌識別',
      '促銷檔期',
      '目標客群',
      '媒體預算',
      '展場動線',
      '商品組合',
      '顧客旅程',
    ],
    actions: ['彙整', '規劃', '追蹤', '投放', '設計', '檢討', '提案', '盤查'],
    papers: ['檔期企劃書', '成效追蹤表', '媒體排程', '提案簡報', '顧客名冊', '結案報告'],
    bases: ['年度品牌方針', '會員分級辦法', '個資保護規範', '市場調查結果', '廣告審查原則'],
    tools: ['SEO', 'Google Analytics', 'Excel', 'EDM', 'CRM', 'Looker Studio'],
    disciplines: ['消費心理', '品牌管理', '廣告學', '傳播理論', '統計方法', '通路經營'],
    aptitudes: ['文案撰寫', '版位採購', '數據判讀', '活動主持', '跨部門協商', '素材剪輯'],
  },
  {
    role: '應用軟體工程師',
    objects: [
      '系統需求',
      '資料結構',
      '介面原型',
      '測試案例',
      '部署流程',
      '程式模組',
      '服務日誌',
      '存取權限',
      '錯誤訊息',
    ],
    actions: ['分析', '撰寫', '重構', '部署', '檢核', '監看', '還原', '封裝'],
    papers: ['需求規格書', '測試紀錄', '部署手冊', '架構圖', '版本說明', '弱點清單'],
    bases: ['資訊安全政策', '編碼規範', '服務水準協議', '變更管理程序', '授權條款'],
    tools: ['Git', 'API', 'ERP', 'Visual Studio Code', 'SQL', 'Docker Compose', 'Linux'],
    disciplines: ['演算法', '資料庫原理', '網路通訊', '軟體工程', '資訊安全', '作業系統'],
    aptitudes: ['程式除錯', '需求訪談', '效能調校', '自動化測試', '技術文件撰寫', '版本控管'],
  },
  {
    role: '倉儲調度人員',
    objects: [
      '入庫單據',
      '儲位配置',
      '揀貨路線',
      '配送車次',
      '棧板規格',
      '溫控紀錄',
      '退貨品項',
      '安全存量',
      '裝卸作業',
    ],
    actions: ['核對', '調度', '盤點', '分揀', '排定', '回報', '複驗', '交付'],
    papers: ['盤點清單', '車次調度表', '異常回報單', '溫度紀錄表', '出貨憑單', '儲位圖'],
    bases: ['倉儲作業標準', '危險物品管理辦法', '客戶交期', '冷鏈運送規範', '職業安全衛生規定'],
    tools: ['RFID', 'WMS', 'GPS', 'Excel', 'Power BI', 'EDI'],
    disciplines: ['供應鏈管理', '存貨管理', '運輸規劃', '包裝材料', '海關法規', '冷鏈'],
    aptitudes: ['堆高機操作', '路線規劃', '單據核對', '存量預測', '危機處理', '條碼設備操作'],
  },
  {
    role: '居家照顧服務員',
    objects: [
      '生活起居',
      '用藥紀錄',
      '輔具使用',
      '飲食需求',
      '復能活動',
      '家屬意見',
      '居家環境',
      '情緒變化',
      '交班事項',
    ],
    actions: ['協助', '觀察', '記錄', '陪同', '通報', '評估', '安撫', '確認'],
    papers: ['照顧紀錄表', '生命徵象紀錄', '交班日誌', '通報單', '活動計畫', '餐食安排表'],
    bases: ['照顧計畫', '感染管制措施', '服務契約', '個案隱私原則', '緊急應變程序'],
    tools: ['AED', 'CPR', 'LINE', 'App', 'e-learning'],
    disciplines: ['老人學', '營養學', '感染管制', '失智照護', '長期照顧法規', '急救'],
    aptitudes: ['移位技巧', '同理溝通', '備餐', '輔具操作', '異常判斷', '照顧紀錄撰寫'],
  },
  {
    role: '精密加工技術員',
    objects: ['加工圖面', '刀具壽命', '夾治具', '量測數據', '製程參數', '不良樣品', '機台狀態', '原物料', '工序安排'],
    actions: ['校正', '試切', '檢驗', '更換', '調整', '點檢', '裝夾', '改善'],
    papers: ['首件檢驗表', '點檢表', '製程參數表', '不良分析報告', '工單', '保養計畫'],
    bases: ['品質管制計畫', '工程圖面', '機台操作規範', '客戶規格', '環境保護規定'],
    tools: ['CNC', 'CAD', 'ISO 9001', 'Lean Six Sigma', 'PLC', 'MES'],
    disciplines: ['材料力學', '金屬切削', '公差配合', '品質管制', '機械製圖', '熱處理'],
    aptitudes: ['量具操作', '程式編修', '刀具選用', '故障排除', '製程改善', '圖面判讀'],
  },
  {
    role: '節能服務規劃師',
    objects: [
      '用電資料',
      '空調設備',
      '照明迴路',
      '太陽光電板',
      '碳排放量',
      '契約容量',
      '節能方案',
      '電表讀值',
      '廠區現況',
    ],
    actions: ['量測', '估算', '盤查', '比較', '試算', '驗證', '建議', '彙報'],
    papers: ['能源查核報告', '節能提案書', '碳盤查清冊', '量測紀錄', '效益試算表', '驗證計畫'],
    bases: ['能源管理法', '溫室氣體盤查準則', '業主預算', '電業規章', '設備規範'],
    tools: ['ISO 50001', 'IoT', 'Excel', 'BIM', 'ESG'],
    disciplines: ['電力系統', '熱力學', '碳管理', '再生能源', '冷凍空調', '能源經濟'],
    aptitudes: ['用電分析', '現場訪查', '財務試算', '儀器操作', '法規查詢', '簡報說服'],
  },
]

/** Names that begin with a digit or a Latin letter. */
export const leadingLatin: readonly string[] = [
  'ERP系統',
  'AI模型',
  'IoT感測裝置',
  'App介面',
  'e-learning教材',
  'GIS圖資',
]
export const leadingDigit: readonly string[] = [
  '3D列印',
  '5G網路',
  '2D圖面',
  '24小時客服',
  '360度評量',
  '7天鑑賞期',
  '1對1輔導',
]

/** Characters outside the Basic Multilingual Plane and other rare ones. */
export const rareWords: readonly string[] = [
  '𠮷字號標章',
  '𥻗米加工',
  '𡈽方整備',
  '𠝹口檢查',
  '𩸽魚分級',
  '堃記窯業',
  '瀞化水質',
  '𪚥字排版',
]

/** Short enough to be a whole name. */
export const shortWords: readonly string[] = [
  '簡報',
  '盤點',
  '驗收',
  '訪談',
  '法規',
  '統計',
  '財報',
  '收納',
  '保養',
  '備品',
]

export const attitudeNames: readonly string[] = [
  '主動積極',
  '謹慎細心',
  '追求卓越',
  '好奇開放',
  '團隊意識',
  '彈性',
  '正直誠實',
  '壓力容忍',
  '服務熱忱',
  '目標導向',
  '自我提升',
  '樂於嘗試',
  '同理關懷',
  '守時',
  '尊重差異',
  '環境意識',
]

export const attitudeClauses: readonly string[] = [
  '面對問題時能立即採取行動',
  '不需他人指示便自動自發',
  '對細節、程序與時限保持高度關注',
  '願意承擔額外的責任',
  '容易接受新觀念與新作法',
  '在狀況不明時仍能冷靜判斷',
  '能與夥伴彼此鼓勵',
  '持續檢視自己的不足（含他人回饋）',
  '遵守承諾並準時交付',
]

export const jobCategories: readonly string[] = [
  '行銷與銷售 / 行銷管理',
  '資訊科技/軟體開發及程式設計',
  '物流運輸 / 物流規劃及管理',
  '醫療保健/長期照護',
]
export const occupationGroups: readonly string[] = [
  '廣告及行銷專業人員',
  '應用程式設計師',
  '存貨事務人員',
  '個人照顧工作人員',
  '金屬工具機操作人員',
]
export const industries: readonly string[] = [
  '批發及零售業 / 零售業',
  '製造業/機械設備製造業',
  '運輸及倉儲業 / 倉儲業',
  '專業、科學及技術服務業 / 其他',
]

export const schooling: readonly string[] = [
  '大專以上畢業，或具 3 年以上相關工作經歷。',
  '高中職以上，具1年以上實務經驗。',
  '具備基礎英語閱讀能力尤佳。',
  '持有相關職業證照者優先。',
  '參訓資格依各訓練機構規定',
  '至少會一項辦公軟體(如 Excel、Word 等) 並有一定的熟悉度。',
]

export const freeNotes: readonly string[] = [
  '此項職能基準乃參考國外資料發展並經國內專家檢視完成。',
  '本文件所稱數位工具，包含硬體與軟體',
  '各項任務得依企業規模調整。',
  '名詞定義以主管機關公告為準。',
]

export const noteTerms: readonly string[] = ['數位工具', '目標客群', '關鍵績效', '跨域協作', '安全存量', '生命徵象']
export const noteExplanations: readonly string[] = [
  '泛指用於蒐集、整理與呈現資料的硬體或軟體。',
  '依年齡、地區與消費型態劃分的主要服務對象（含潛在客戶）。',
  '用來衡量目標達成程度的量化數據，例如達成率 95% 等。',
  '不同部門為完成同一任務而進行的分工與溝通',
]
