/** How long the gazetteer takes to answer 200 varied questions: DATABASE_URL=… tsx tests/bench/gazetteer.ts */
import { performance } from 'node:perf_hooks';
import { findPlaces } from '../../lib/gazetteer/gazetteer.service';
import { locales } from '../../lib/i18n/locales';

const whole =
  'Saint-Mandé|st mande|Saint-Denis|saint denis réunion|94067|219400678|200046977|Lyon|Métropole de Lyon|Albi|Paris|Marseille|Val-de-Marne|Lozère|Occitanie|Alsace|Grenoble|Grenobel|Bourg-en-Bresse|L’Haÿ-les-Roses|Œting|Aire-sur-l’Adour|Villeneuve|Sainte-Marie|Nouméa|communauté urbaine d’Arras|75115|Paris 15|Chengdu|成都|청두|Chengtu|510100|Huangdao|黄岛|黄岛区|taizhou jiangsu|Xi’an|xian|西安|Ürümqi|Urumqi|乌鲁木齐|wulumuqi|Hohhot|Libo|荔波|Shanghai|上海|상하이|新疆|Sichuan|四川|内蒙古|Seoul|Séoul|서울|首尔|guro|구로구|九老区|Jung-gu|중구|수원|Suwon|水原|Hongch’on|홍천|Jeju|제주|Gwangju|광주|전라남도|Busan|釜山|11530|Kiel|Rome|Roma|로마|Santiago de Compostela|Bamako|Москва|القاهرة|東京|東京都|서울특별시|Springfield|Springfield Illinois|San José|São Paulo|London|Beijing|Pékin|北京|New York|Αθήνα|Kyiv|Київ|xyzzyqq|montpelier|chengdoo|toulous|%_|😀'.split(
    '|',
  );
/** What is asked while a name is being typed. */
const typed = [
  'Saint-Étienne',
  'Clermont',
  'Chongqing',
  '서울특별시',
  '哈尔滨市',
  'Villefranche',
  'Guangzhou',
  'Ouagadougou',
].flatMap((name) => Array.from({ length: name.length }, (_, index) => name.slice(0, index + 1)));

const letters = 'sa|sai|saint|la|le|les|de|mo|mon|ma|mar|v|vi|vil|c|ch|che|b|be|n|no|san|su|al'.split('|');
const questions = [...whole, ...typed, ...letters];

const times: { q: string; ms: number }[] = [];
for (const q of questions.slice(0, 10)) await findPlaces({ q, locale: 'fr' });
for (const [index, q] of questions.entries()) {
  const locale = locales[index % locales.length] ?? 'fr';
  const start = performance.now();
  await findPlaces({ q, locale });
  times.push({ q, ms: performance.now() - start });
}
times.sort((a, b) => a.ms - b.ms);
const at = (share: number) => times[Math.ceil(times.length * share) - 1]?.ms.toFixed(1);
console.log(
  `${times.length} questions: median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms, slowest ${at(1)} ms`,
);
for (const { q, ms } of times.slice(-8)) console.log(`  ${ms.toFixed(1).padStart(6)} ms  ${q}`);
process.exit(0);
