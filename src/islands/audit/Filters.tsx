/** Search and filters of the list. */
import { For, Show } from 'solid-js';
import type { AuditViewWords } from '../../i18n/audit-view-words.ts';
import { type AuditOrder, type AuditView, auditOrders } from '../../state/audit-view.ts';
import { follow } from '../follow.ts';

export interface Option {
  readonly key: string;
  readonly label: string;
}
export interface SectionOptions {
  readonly inReport: readonly Option[];
  readonly onPage: readonly Option[];
}

interface Props {
  readonly words: AuditViewWords;
  readonly view: AuditView;
  readonly sections: SectionOptions;
  readonly groups: readonly Option[];
  readonly onChange: (change: Partial<AuditView>) => void;
}

export const searchField = 'list-search';

const Options = (props: { readonly of: readonly Option[] }) => (
  <For each={props.of}>{({ key, label }) => <option value={key}>{label}</option>}</For>
);

export const Filters = (props: Props) => {
  const t = props.words;
  const orders = auditOrders.map((key) => ({ key, label: t.orders[key] }));
  return (
    <fieldset class="filters needs-js" aria-label={t.search}>
      <input
        type="search"
        id={searchField}
        aria-label={`${t.search}: ${t.searchHint}`}
        placeholder={t.searchHint}
        ref={(field) =>
          follow(
            field,
            () => props.view.query,
            (query) => props.onChange({ query }),
          )
        }
        onInput={(event) => props.onChange({ query: event.currentTarget.value })}
      />
      <select
        aria-label={t.section}
        ref={(field) =>
          follow(
            field,
            () => props.view.section,
            (section) => props.onChange({ section }),
          )
        }
        onChange={(event) => props.onChange({ section: event.currentTarget.value })}
      >
        <option value="">{t.everySection}</option>
        <Show when={props.sections.inReport.length > 0}>
          <optgroup label={t.inReport}>
            <Options of={props.sections.inReport} />
          </optgroup>
        </Show>
        <Show when={props.sections.onPage.length > 0}>
          <optgroup label={t.onPage}>
            <Options of={props.sections.onPage} />
          </optgroup>
        </Show>
      </select>
      <select
        aria-label={t.group}
        ref={(field) =>
          follow(
            field,
            () => props.view.group,
            (group) => props.onChange({ group }),
          )
        }
        onChange={(event) => props.onChange({ group: event.currentTarget.value })}
      >
        <option value="">{t.everyGroup}</option>
        <Options of={props.groups} />
      </select>
      <select
        aria-label={t.order}
        ref={(field) =>
          follow(
            field,
            () => props.view.order,
            (order) => props.onChange({ order: order as AuditOrder }),
            'effect',
          )
        }
        onChange={(event) => props.onChange({ order: event.currentTarget.value as AuditOrder })}
      >
        <Options of={orders} />
      </select>
    </fieldset>
  );
};
