import type { Locale } from '../core/report.ts';
import { useReport } from '../state/use-report.ts';

interface Props {
  readonly slug: string;
  readonly locale: Locale;
}

export default function IslandRules(props: Props) {
  const reading = useReport(props.slug);
  return <div class="rules" data-total={reading.report.slug} />;
}
