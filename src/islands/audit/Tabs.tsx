/** The verdicts as tabs: arrow keys, Home and End move between them and show the list at once. */
import { For } from 'solid-js';
import type { AuditViewWords } from '../../i18n/audit-view-words.ts';
import { type AuditTab, auditTabs } from '../../state/audit-view.ts';

interface Props {
  readonly words: AuditViewWords;
  readonly selected: AuditTab;
  /** How many checks of each tab are shown. */
  readonly counts: Readonly<Record<AuditTab, number>>;
  readonly onSelect: (tab: AuditTab) => void;
}

const moves: Readonly<Record<string, (at: number) => number>> = {
  ArrowRight: (at) => (at + 1) % auditTabs.length,
  ArrowLeft: (at) => (at + auditTabs.length - 1) % auditTabs.length,
  Home: () => 0,
  End: () => auditTabs.length - 1,
};
export const tabId = (tab: AuditTab): string => `tab-${tab}`;

export const Tabs = (props: Props) => {
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = moves[event.key]?.(auditTabs.indexOf(props.selected));
    const tab = to === undefined ? undefined : auditTabs[to];
    if (tab === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    props.onSelect(tab);
    document.getElementById(tabId(tab))?.focus();
  };
  return (
    <div class="tabs needs-js" role="tablist" aria-label={props.words.tabs}>
      <For each={auditTabs}>
        {(tab) => (
          <button
            type="button"
            role="tab"
            id={tabId(tab)}
            aria-selected={props.selected === tab}
            aria-controls={`list-${tab}`}
            tabindex={props.selected === tab ? 0 : -1}
            onClick={() => props.onSelect(tab)}
            onKeyDown={onKeyDown}
          >
            <span class="tab-count">
              <svg class={`mk ${tab} lg`} aria-hidden="true">
                <use href={`#${tab}`} />
              </svg>
              {props.counts[tab]}
            </span>
            <span class="tab-name">{props.words.tabNames[tab]}</span>
          </button>
        )}
      </For>
    </div>
  );
};
