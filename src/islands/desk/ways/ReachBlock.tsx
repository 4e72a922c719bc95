/** One aim: the single changes that suffice, and the smallest sets where none is wanted or found. */
import { type JSX, Show } from 'solid-js';
import type { Locale } from '../../../core/report.ts';
import type { Ways } from '../../../core/ways/result.ts';
import { waysWords } from '../../../i18n/desk-ways.ts';
import { countText } from '../../../i18n/format.ts';
import type { Search } from '../../../state/desk-ways.ts';
import type { Reading } from '../../../state/use-report.ts';
import { WayTable } from './WayTable.tsx';

interface Props {
  readonly reading: Reading;
  readonly locale: Locale;
  readonly search: Search;
  readonly title: string;
  /** Sentences about single changes: how many there are, and that there are none. */
  readonly some: (count: number) => string;
  readonly none: string;
  readonly nothing: string;
  /** Whether sets of changes are to do without inputs. */
  readonly judged: boolean;
  readonly children?: JSX.Element;
}

const glue = (locale: Locale, ...parts: readonly (string | false)[]): string =>
  parts.filter((part) => part !== false).join(locale === 'en' ? ' ' : '');

export const ReachBlock = (props: Props) => {
  const t = waysWords[props.locale];
  const { report } = props.reading;
  const singles = () => (props.search.free.size === 1 ? props.search.free : undefined);
  const sets = (): Ways => (props.judged ? (props.search.judged ?? props.search.free) : props.search.free);
  const gateName = (id: string | undefined): string => {
    const gate = report.scheme.gates.find((one) => one.id === id);
    return gate?.name[props.locale] ?? gate?.name['zh-cn'] ?? id ?? '';
  };
  /** What is to be said of the sets, before the table or in its stead. */
  const said = (): string => {
    const { outcome, size, count, complete, ways, gate } = sets();
    if (outcome === 'barred') return t.barredBy(gateName(gate));
    if (outcome === 'stopped') return t.gaveUp;
    if (outcome !== 'found') return props.nothing;
    if (size === 1 && sets() === props.search.free) return t.sizeOne;
    if (size === 1) return t.sizeOneJudged(count);
    return glue(
      props.locale,
      complete ? t.setsCount(size, countText(count)) : t.setsAtLeast(size, countText(count)),
      complete && t.setsComplete,
      count > ways.length && t.setsFirst(ways.length),
    );
  };
  return (
    <section class="aim" data-block aria-label={props.title}>
      <h3 class="sub" tabindex="-1" data-heading>
        {props.title}
      </h3>
      <Show when={singles()} fallback={<p>{props.none}</p>}>
        {(found) => (
          <>
            <p>
              {glue(
                props.locale,
                props.some(found().count),
                found().count > found().ways.length && t.singlesFirst(found().ways.length),
              )}
            </p>
            <WayTable
              reading={props.reading}
              locale={props.locale}
              ways={found().ways}
              caption={props.title}
            />
          </>
        )}
      </Show>
      <h4>{t.sets}</h4>
      {props.children}
      <p>{said()}</p>
      <Show when={sets().size > 1 && sets().outcome === 'found'}>
        <WayTable reading={props.reading} locale={props.locale} ways={sets().ways} caption={said()} />
      </Show>
    </section>
  );
};
