import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { StatusDots } from '@/components/map/status-dots';
import { derivedStatuses } from '@/lib/partnership/partnership.rules';

/** What is drawn, without any colour. */
const formOf = (status: (typeof derivedStatuses)[number] | null) =>
  renderToStaticMarkup(<StatusDots status={status} at={[[10, 20]]} />).replace(
    /(fill|stroke)-status-[\w-]+/g,
    '',
  );

it('gives each status a form of its own, so that colour tells nothing alone', () => {
  const forms = [...derivedStatuses, null].map(formOf);
  expect(new Set(forms).size).toBe(forms.length);
});

it('draws all places of a status as one path', () => {
  const markup = renderToStaticMarkup(
    <StatusDots
      status="DORMANT"
      at={[
        [1, 2],
        [3, 4],
      ]}
    />,
  );
  expect(markup.match(/<path/g)).toHaveLength(1);
  expect(markup).toMatch(/d="M1 2m.*M3 4m/);
});
