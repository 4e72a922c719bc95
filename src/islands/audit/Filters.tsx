/** Search and filters of the list. */
import { For, Show } from 'solid-js';
import type { AuditViewWords } from '../../i18n/audit-view-words.ts';
import { type AuditOrder, type AuditView, auditOrders } from '../../state/audit-view.ts';

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

const Options = (props: { readonly of: readonly Option[]; readonly chosen: string }) => (
  <For each={props.of}>
    {({ key, label }) => (
      <option value={key} selected={key === props.chosen}>
        {label}
      </option>
    )}
  </For>
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
        value={props.view.query}
        onInput={(event) => props.onChange({ query: event.currentTarget.value })}
      />
      <select
        aria-label={t.section}
        onChange={(event) => props.onChange({ section: event.currentTarget.value })}
      >
        <option value="" selected={props.view.section === ''}>
          {t.everySection}
        </option>
        <Show when={props.sections.inReport.length > 0}>
          <optgroup label={t.inReport}>
            <Options of={props.sections.inReport} chosen={props.view.section} />
          </optgroup>
        </Show>
        <Show when={props.sections.onPage.length > 0}>
          <optgroup label={t.onPage}>
            <Options of={props.sections.onPage} chosen={props.view.section} />
          </optgroup>
        </Show>
      </select>
      <select aria-label={t.group} onChange={(event) => props.onChange({ group: event.currentTarget.value })}>
        <option value="" selected={props.view.group === ''}>
          {t.everyGroup}
        </option>
        <Options of={props.groups} chosen={props.view.group} />
      </select>
      <select
        aria-label={t.order}
        onChange={(event) => props.onChange({ order: event.currentTarget.value as AuditOrder })}
      >
        <Options of={orders} chosen={props.view.order} />
      </select>
    </fieldset>
  );
};
