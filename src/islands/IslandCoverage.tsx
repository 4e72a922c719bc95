/** The switch that marks the figures of the text to which no check is tied. */
import { createEffect } from 'solid-js';
import type { Locale } from '../core/report.ts';
import { auditViewWords } from '../i18n/audit-view.ts';
import { chooseInAudit, useAuditView } from '../state/audit-view.ts';

interface Props {
  readonly locale: Locale;
  /** Figures without a check. */
  readonly count: number;
}

export default function IslandCoverage(props: Props) {
  const view = useAuditView();
  createEffect(() => {
    document.querySelector('.audit-text')?.classList.toggle('show-untied', view().untied);
  });
  return (
    <button
      type="button"
      class="btn sm toggle needs-js"
      aria-pressed={view().untied}
      onClick={() => chooseInAudit({ untied: !view().untied })}
    >
      <svg class="mk na lg" aria-hidden="true">
        <use href="#na" />
      </svg>
      {auditViewWords[props.locale].untiedSwitch(props.count)}
    </button>
  );
}
