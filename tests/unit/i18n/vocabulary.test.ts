import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { locales } from '@/lib/i18n/locales';
import { activityStatuses, derivedStatuses, freshnesses, signals } from '@/lib/partnership/partnership.rules';
import { authorityKinds, instruments, projectKinds, stages } from '@/lib/partnership/partnership.schema';

/** Every closed vocabulary of the model has its words, and the lists in code are the model's. */

const root = path.resolve(import.meta.dirname, '../../..');
const schema = fs
  .readdirSync(path.join(root, 'prisma/schema'))
  .map((file) => fs.readFileSync(path.join(root, 'prisma/schema', file), 'utf8'))
  .join('\n');

/** The values of every enum of the schema, in its order. */
const enums = new Map(
  [...schema.matchAll(/^enum (\w+) \{([^}]*)\}/gm)].map(([, name = '', body = '']) => [
    name,
    body
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => /^[A-Z]/.test(line)),
  ]),
);

/** Under which key of the vocabulary the words of an enum stand, and which words it has beyond the enum. */
const groups: Record<string, { keys: string[]; more?: string[] }> = {
  ActivityStatus: { keys: ['status'], more: ['DISPUTED', 'NOT_REPORTED'] },
  ActivityType: { keys: ['activity'] },
  AgreementState: { keys: ['agreementState'] },
  AuthorityKind: { keys: ['kind'] },
  ConfirmationKind: { keys: ['confirmation'] },
  ContradictionTopic: { keys: ['contradictionTopic'] },
  CoordinationType: { keys: ['coordination'] },
  Declarant: { keys: ['declarant'] },
  DerivedStatus: { keys: ['status', 'statusMeaning'] },
  FigurePrecision: { keys: ['precision'] },
  Freshness: { keys: ['freshness', 'freshnessMeaning'] },
  FundingScheme: { keys: ['fundingScheme'] },
  Instrument: { keys: ['instrument'] },
  NationalCodeSystem: { keys: ['codeSystem'] },
  NetworkKind: { keys: ['networkKind'] },
  NoteVisibility: { keys: ['noteVisibility'] },
  ParticipantKind: { keys: ['participantKind'] },
  PartnershipLinkKind: { keys: ['linkKind'] },
  PartnershipStage: { keys: ['stage'] },
  PolycrisisTheme: { keys: ['polycrisis'] },
  ProjectKind: { keys: ['projectKind'] },
  ProjectState: { keys: ['projectState'], more: ['UNKNOWN'] },
  Signal: { keys: ['signal', 'signalMeaning'], more: ['NONE'] },
  SluggedKind: { keys: ['recordKind'] },
  SourceKind: { keys: ['sourceKind'] },
  StatusReason: { keys: ['reason'] },
  SuccessionKind: { keys: ['successionKind'] },
};

/** Enums of what is not public, whose words stand with the pages that show them. */
const elsewhere: Record<string, [namespace: string, key: string] | null> = {
  Capacity: ['history', 'capacity'],
  RecordKind: ['history', 'record'],
  MemberRole: ['workspace', 'role'],
  ClaimState: null,
  Doubt: ['doubt', 'kind'],
  FollowUpStep: ['doubt', 'step'],
  DigestFrequency: null,
  GlobalRole: null,
  MailState: null,
  ObjectionState: null,
  OfficeKind: null,
  ReportVisibility: null,
  Settlement: null,
  SuggestionState: null,
  ViewVisibility: null,
};

type Vocabulary = Record<string, Record<string, string>>;
const vocabularyOf = (locale: string): Vocabulary =>
  JSON.parse(fs.readFileSync(path.join(root, `lib/i18n/messages/${locale}/vocabulary.json`), 'utf8'));

describe.each(locales)('the vocabulary in %s', (locale) => {
  const vocabulary = vocabularyOf(locale);

  it.each([...enums].filter(([name]) => !(name in elsewhere)))(
    'has a word for each value of %s',
    (name, values) => {
      expect(groups).toHaveProperty(name);
      for (const key of groups[name]?.keys ?? []) {
        expect(Object.keys(vocabulary[key] ?? {}).sort()).toEqual(
          [...values, ...(groups[name]?.more ?? [])].sort(),
        );
      }
    },
  );

  it.each(Object.entries(elsewhere).flatMap(([name, at]) => (at ? [[name, ...at] as const] : [])))(
    'has a word for each value of %s in %s',
    (name, namespace, key) => {
      const file = path.join(root, `lib/i18n/messages/${locale}/${namespace}.json`);
      const words = JSON.parse(fs.readFileSync(file, 'utf8'))[key];
      expect(Object.keys(words).sort()).toEqual([...(enums.get(name) ?? [])].sort());
    },
  );

  it('tells the values of a vocabulary apart', () => {
    for (const [key, words] of Object.entries(vocabulary)) {
      if (key === 'precision' || key === 'unit') continue;
      const said = Object.values(words);
      expect({ key, said: [...new Set(said)] }).toEqual({ key, said });
    }
  });
});

describe('the lists in code', () => {
  it.each<[string, readonly string[]]>([
    ['ActivityStatus', activityStatuses],
    ['DerivedStatus', derivedStatuses],
    ['Freshness', freshnesses],
    ['Signal', signals],
    ['PartnershipStage', stages],
    ['Instrument', instruments],
    ['AuthorityKind', authorityKinds],
    ['ProjectKind', projectKinds],
  ])('%s are those of the model', (name, list) => {
    expect([...list].sort()).toEqual([...(enums.get(name) ?? [])].sort());
  });
});
