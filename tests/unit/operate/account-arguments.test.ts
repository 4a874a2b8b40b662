import { describe, expect, it } from 'vitest';
import { readAccountArguments } from '@/lib/operate/account-arguments';

const person = ['--email', 'Zhang@Embassy.Example'];

describe('what npm run account is asked', () => {
  it.each([
    [['--role', 'administrator'], { role: 'administrator' }],
    [['--role', 'manager', '--authority', 'albi'], { role: 'manager', authority: 'albi' }],
    [
      ['--role', 'correspondent', '--country', 'cn', '--office', 'embassy', '--office-name', 'Pékin'],
      { role: 'correspondent', country: 'CN', territory: null, office: 'EMBASSY', officeName: 'Pékin' },
    ],
    [
      ['--role=correspondent', '--territory=FR-OCC', '--office=PREFECTURE'],
      { role: 'correspondent', country: null, territory: 'FR-OCC', office: 'PREFECTURE', officeName: null },
    ],
  ])('is read from %j', (words, order) => {
    expect(readAccountArguments([...person, ...words])).toEqual({
      email: 'zhang@embassy.example',
      locale: 'fr',
      ...order,
    });
  });

  it('may be the help', () => {
    expect(readAccountArguments(['--help'])).toBeNull();
  });

  it.each([
    [[], /^--email must be/],
    [['--email', 'nobody', '--role', 'administrator'], /^--email must be/],
    [[...person, '--role', 'chief'], /^--role must be one of administrator, /],
    [[...person, '--role'], /^--role needs a value/],
    [[...person, '--role', 'manager'], /^--authority must name/],
    [[...person, '--role', 'editor', '--authority', 'albi', '--country', 'CN'], /^--country is nothing/],
    [[...person, '--role', 'correspondent', '--office', 'EMBASSY'], /^A correspondent has one scope/],
    [
      [
        ...person,
        '--role',
        'correspondent',
        '--country',
        'CN',
        '--territory',
        'FR-OCC',
        '--office',
        'EMBASSY',
      ],
      /^A correspondent has one scope/,
    ],
    [
      [...person, '--role', 'correspondent', '--country', 'China', '--office', 'EMBASSY'],
      /^--country must be/,
    ],
    [[...person, '--role', 'correspondent', '--country', 'CN', '--office', 'CAFE'], /^--office must be/],
    [[...person, '--role', 'administrator', '--locale', 'de'], /^--locale must be/],
    [[...person, '--password', 'x'], /^"--password" is not understood/],
    [['hello'], /^"hello" is not understood/],
  ])('is refused in one sentence: %j', (words, sentence) => {
    expect(() => readAccountArguments(words)).toThrow(sentence);
    expect(() => readAccountArguments(words)).toThrow(/^[^\n]+\.$/);
  });
});
