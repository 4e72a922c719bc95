import type { Locale } from '../core/report.ts';
import type { SensitivityAnswer } from '../state/desk-sensitivity.ts';
import { useReport } from '../state/use-report.ts';

interface Props {
  readonly slug: string;
  readonly locale: Locale;
  readonly sensitivity: SensitivityAnswer;
}

export default function IslandSensitivity(props: Props) {
  const reading = useReport(props.slug);
  return <div class="sensitivity" data-total={reading.report.slug} />;
}
