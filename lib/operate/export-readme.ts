type Facts = { version: string; now: Date; withPeople: boolean };

const words = {
  fr: {
    title: 'L’atlas de la coopération décentralisée : export complet',
    made: (moment: string, version: string) =>
      `Établi le ${moment} (temps universel) par la version ${version} de l’atlas. Toutes les tables sont lues au même instant.`,
    parts: [
      '`tables/` : chaque table publiée, en CSV (UTF-8, en-tête) et en JSON, une ligne par enregistrement.',
      '`resources/` : ce que donne l’API pour chaque relation et chaque collectivité.',
      '`datapackage.json` : description de chaque colonne, types, clés, nombre de lignes et empreintes SHA-256 (Frictionless Data Package).',
    ],
    left: 'N’y figurent pas : les comptes et leurs adresses, les rôles, les demandes, les contacts des collectivités, les courriels, les suggestions, les brouillons, les évaluations et notes non publiées, les motifs des modifications et le nom de leurs auteurs, les déclarations retirées.',
    people:
      'Cet export contient des données personnelles (comptes, rôles, demandes, contacts). Il est destiné au seul exploitant et ne se publie pas.',
    licence:
      'Licence : Licence Ouverte 2.0 (Etalab) ; voir LICENCES-DATA.md du projet pour les autres apports.',
    dates: 'Les dates sont au format EDTF ; les colonnes `_earliest` et `_latest` en donnent les bornes.',
  },
  en: {
    title: 'The atlas of decentralised cooperation: full export',
    made: (moment: string, version: string) =>
      `Made on ${moment} (universal time) by version ${version} of the atlas. All tables are read at the same moment.`,
    parts: [
      '`tables/`: each published table, as CSV (UTF-8, with a header) and as JSON, one record on each line.',
      '`resources/`: what the API gives of each tie and each authority.',
      '`datapackage.json`: description of every column, types, keys, numbers of rows and SHA-256 sums (Frictionless Data Package).',
    ],
    left: 'Not in it: accounts and their addresses, roles, requests, contacts of authorities, mails, suggestions, drafts, assessments and notes that are not published, the reasons of changes and the names of those who made them, statements that were withdrawn.',
    people:
      'This export holds personal data (accounts, roles, requests, contacts). It is for the operator alone and is not to be published.',
    licence:
      'Licence: Licence Ouverte 2.0 (Etalab); see LICENCES-DATA.md of the project for what others contributed.',
    dates: 'Dates are in EDTF; the columns `_earliest` and `_latest` give their bounds.',
  },
  zh: {
    title: '地方政府国际合作图集：完整导出',
    made: (moment: string, version: string) =>
      `由本图集 ${version} 版于 ${moment}（世界协调时）生成。所有表格均在同一时刻读取。`,
    parts: [
      '`tables/`：每个已公布的表格，提供 CSV（UTF-8，含表头）和 JSON 两种格式，JSON 每行一条记录。',
      '`resources/`：API 提供的每个合作关系和每个地方政府的数据。',
      '`datapackage.json`：各列的说明、类型、键、行数和 SHA-256 校验值（Frictionless Data Package）。',
    ],
    left: '不包括：账户及其邮箱地址、角色、申请、地方政府联系人、邮件、建议、草稿、未公布的评估和备注、修改理由及修改者姓名、已撤回的声明。',
    people: '本导出包含个人数据（账户、角色、申请、联系人），仅供运营方使用，不得公开。',
    licence: '许可：Licence Ouverte 2.0（Etalab）；其他来源的许可见项目中的 LICENCES-DATA.md。',
    dates: '日期采用 EDTF 格式；`_earliest` 和 `_latest` 列给出其起止范围。',
  },
  ko: {
    title: '지방 국제 협력 아틀라스: 전체 내보내기',
    made: (moment: string, version: string) =>
      `이 아틀라스 ${version} 버전이 ${moment}(협정 세계시)에 작성했습니다. 모든 표는 같은 시점에 읽은 것입니다.`,
    parts: [
      '`tables/`: 공개된 각 표를 CSV(UTF-8, 머리글 포함)와 JSON(한 줄에 한 건)으로 담았습니다.',
      '`resources/`: API가 제공하는 각 협력 관계와 각 지방자치단체의 데이터입니다.',
      '`datapackage.json`: 모든 열의 설명, 유형, 키, 행 수와 SHA-256 값(Frictionless Data Package)입니다.',
    ],
    left: '포함되지 않는 것: 계정과 그 주소, 역할, 신청, 지방자치단체 연락처, 메일, 제안, 초안, 공개되지 않은 평가와 메모, 변경 사유와 변경한 사람의 이름, 철회된 진술.',
    people:
      '이 내보내기에는 개인정보(계정, 역할, 신청, 연락처)가 들어 있습니다. 운영자만 사용하며 공개하지 않습니다.',
    licence:
      '라이선스: Licence Ouverte 2.0(Etalab). 다른 출처의 라이선스는 프로젝트의 LICENCES-DATA.md를 참조하십시오.',
    dates: '날짜는 EDTF 형식이며, `_earliest`와 `_latest` 열이 그 범위를 나타냅니다.',
  },
} as const;

/** A page about the export in each language. @returns name and text of each file */
export function readmes({ version, now, withPeople }: Facts): [name: string, text: string][] {
  const moment = now.toISOString().slice(0, 16).replace('T', ' ');
  return Object.entries(words).map(([locale, { title, made, parts, left, people, licence, dates }]) => [
    `README.${locale}.md`,
    [
      `# ${title}`,
      made(moment, version),
      parts.map((part) => `- ${part}`).join('\n'),
      dates,
      withPeople ? people : `${left}\n\n${licence}`,
      '',
    ].join('\n\n'),
  ]);
}
