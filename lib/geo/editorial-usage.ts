import type { LocalizedText } from '../i18n/localized-text';

/**
 * How the atlas names and draws countries and disputed areas: decided here once, told on /method, drawn by
 * tools/basemap (its README says where each outline comes from). The yardstick is the usage of the French State; what is
 * drawn or named is no statement of the authorities that the atlas names.
 */

/** Names of countries come from CLDR's short forms, as the reader's language has them (`countryName` in lib/i18n/names). */
export const countryNameSource = 'Unicode CLDR';

export type UsageOfArea = {
  id: string;
  name: LocalizedText;
  /** ISO 3166-1 code of the country in which it is drawn, or its own code where it stands apart. */
  shownAs: string;
  apart: boolean;
  /** What it is called where it stands apart under another name than its own. */
  calledThere?: LocalizedText;
};

const area = (id: string, shownAs: string, fr: string, en: string, zh: string, ko: string): UsageOfArea => ({
  id,
  name: { fr, en, zh, ko },
  shownAs,
  apart: false,
});

const apart = (...given: Parameters<typeof area>): UsageOfArea => ({ ...area(...given), apart: true });

/** Areas shown as the French State has them. */
export const followingFrenchUsage: readonly UsageOfArea[] = [
  area(
    'ukraine',
    'UA',
    'Crimée et Sébastopol, Donetsk, Louhansk, Zaporijjia, Kherson',
    'Crimea and Sevastopol, Donetsk, Luhansk, Zaporizhzhia, Kherson',
    '克里米亚和塞瓦斯托波尔、顿涅茨克、卢甘斯克、扎波罗热、赫尔松',
    '크림반도와 세바스토폴, 도네츠크, 루한스크, 자포리자, 헤르손',
  ),
  area(
    'georgia',
    'GE',
    'Abkhazie, Ossétie du Sud',
    'Abkhazia, South Ossetia',
    '阿布哈兹、南奥塞梯',
    '압하지야, 남오세티야',
  ),
  area('moldova', 'MD', 'Transnistrie', 'Transnistria', '德涅斯特河沿岸', '트란스니스트리아'),
  area('azerbaijan', 'AZ', 'Haut-Karabagh', 'Nagorno-Karabakh', '纳戈尔诺-卡拉巴赫', '나고르노카라바흐'),
  area('cyprus', 'CY', 'nord de Chypre', 'northern Cyprus', '塞浦路斯北部', '북키프로스'),
  area('syria', 'SY', 'plateau du Golan', 'Golan Heights', '戈兰高地', '골란고원'),
  area('somalia', 'SO', 'Somaliland', 'Somaliland', '索马里兰', '소말릴란드'),
  apart('western-sahara', 'EH', 'Sahara occidental', 'Western Sahara', '西撒哈拉', '서사하라'),
  apart('kosovo', 'XK', 'Kosovo', 'Kosovo', '科索沃', '코소보'),
  {
    ...apart(
      'palestine',
      'PS',
      'Cisjordanie, avec Jérusalem-Est, et Gaza',
      'West Bank, with East Jerusalem, and Gaza',
      '约旦河西岸（含东耶路撒冷）和加沙',
      '동예루살렘을 포함한 서안 지구와 가자 지구',
    ),
    calledThere: { fr: 'Palestine', en: 'Palestine', zh: '巴勒斯坦', ko: '팔레스타인' },
  },
];

/** Areas drawn by who holds the ground, because the sources draw no other line; no dispute is marked there. */
export const drawnAsHeld: readonly { id: string; name: LocalizedText }[] = [
  { id: 'kashmir', name: { fr: 'Cachemire', en: 'Kashmir', zh: '克什米尔', ko: '카슈미르' } },
  {
    id: 'himalaya',
    name: {
      fr: 'Arunachal Pradesh, Doklam et Jakarlung',
      en: 'Arunachal Pradesh, Doklam and Jakarlung',
      zh: '中印边界东段（阿鲁纳恰尔邦）、洞朗、贾卡尔隆',
      ko: '아루나찰프라데시, 도클람, 자카룽',
    },
  },
  {
    id: 'kurils',
    name: { fr: 'Kouriles du Sud', en: 'southern Kurils', zh: '南千岛群岛', ko: '남쿠릴 열도' },
  },
  {
    id: 'falklands',
    name: {
      fr: 'îles Malouines',
      en: 'Falkland Islands',
      zh: '福克兰群岛（马尔维纳斯群岛）',
      ko: '포클랜드 제도',
    },
  },
  {
    id: 'africa',
    name: {
      fr: 'Halaïb, Bir Tawil, Abyei, triangle d’Ilemi',
      en: 'Halaib, Bir Tawil, Abyei, Ilemi triangle',
      zh: '哈拉伊卜、比尔泰维勒、阿卜耶伊、伊莱米三角区',
      ko: '할라이브, 비르타윌, 아비에이, 일레미 삼각지대',
    },
  },
  { id: 'essequibo', name: { fr: 'Essequibo', en: 'Essequibo', zh: '埃塞奎博', ko: '에세키보' } },
];
