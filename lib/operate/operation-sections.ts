import { describeSettings } from '../env';
import { jobs } from '../jobs/jobs';
import { makeMetrics } from '../server/metrics';
import { describeCommands } from './commands';
import { markdownTable } from './made-sections';

const jobWords: Record<keyof typeof jobs, string> = {
  'open-rounds':
    'asks each authority that can be written to, once a year, a month before what it confirmed is out of date',
  'repeat-rounds':
    'repeats the message after 14 and 35 days where nothing was submitted; a round ends after 60 days',
  'write-digests': 'tells members what other sides changed, as often as each chose',
  'count-quality': 'writes down how many records each rule of data quality finds, for the trend',
  'tell-view-changes': 'tells evaluators what changed in the views that they follow by mail',
};

/** The parts of docs/operation.md that are made from the code itself. @param scripts of package.json */
export function operationSections(scripts: Record<string, string>): Record<string, string> {
  return {
    commands: markdownTable(
      ['command', 'what it does'],
      describeCommands(scripts).map(({ name, description }) => [commandOf(name), description]),
    ),
    settings: markdownTable(
      ['setting', 'what it does', 'secret'],
      describeSettings().map(({ key, description, isSecret }) => [
        `\`${key}\``,
        description,
        isSecret ? 'yes' : '',
      ]),
    ),
    jobs: markdownTable(
      ['job', 'when', 'what'],
      Object.entries(jobs)
        .toSorted(([, one], [, other]) => timeOf(one.cron).localeCompare(timeOf(other.cron)))
        .map(([name, { cron }]) => [`\`${name}\``, whenWords(cron), jobWords[name as keyof typeof jobs]]),
    ),
    metrics: markdownTable(
      ['figure', 'kind', 'what'],
      makeMetrics()
        .registry.getMetricsAsArray()
        .map(({ name, type, help }) => [`\`${name}\``, String(type), help]),
    ),
  };
}

const commandOf = (name: string) =>
  ['start', 'test'].includes(name) ? `\`npm ${name}\`` : `\`npm run ${name}\``;

function timeOf(cron: string): string {
  const [minute = '', hour = ''] = cron.split(' ');
  return `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
}

/** A schedule of ours in words: every day, or on weekdays, at a time. */
export function whenWords(cron: string): string {
  const [, , dayOfMonth, month, weekday = ''] = cron.split(' ');
  const everyMonth = dayOfMonth === '*' && month === '*';
  const days = everyMonth ? { '*': 'every day', '1-5': 'weekdays' }[weekday] : undefined;
  return days ? `${days} at ${timeOf(cron)}` : `\`${cron}\``;
}
