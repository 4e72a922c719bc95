/** A number of a rule or of a gate's condition, as a field. */
import { exact, exactFrom, plain, powerOfTen, zero } from '../../../core/exact.ts';
import { digitsOf, type Parameter } from '../../../core/parameters.ts';
import type { Locale } from '../../../core/report.ts';
import { type Move, moveIn } from '../../../core/stepping.ts';
import { rulesWords } from '../../../i18n/desk-rules.ts';
import { whatIfWords } from '../../../i18n/whatif.ts';
import type { Reading } from '../../../state/use-report.ts';
import { parameterName } from '../../describe-frame.ts';
import { explainIssue } from '../../explain.ts';
import { NumberField } from '../../NumberField.tsx';

interface Props {
  /** Key of the edit: `rule.2.1.2~1`, `when.execution~1`. */
  readonly name: string;
  /** What the number belongs to, for readers who cannot see the row. */
  readonly of: string;
  readonly parameter: Parameter;
  readonly all: readonly Parameter[];
  readonly reading: Reading;
  readonly locale: Locale;
}

export const ParameterField = (props: Props) => {
  const { name, parameter, reading, locale } = props;
  const t = rulesWords[locale];
  const label = t.numberField(props.of, parameterName(parameter, props.all, locale));
  const digits = digitsOf(parameter);
  const decimals = digits.split('.')[1]?.length ?? 0;
  const range = { min: zero, step: exact(1n, powerOfTen(decimals)) };
  const text = () => reading.typed(name) ?? digits;
  const move = (by: Move): void => {
    reading.store?.edit(name, plain(moveIn(range, exactFrom(text()) ?? zero, by)));
  };
  return (
    <NumberField
      label={label}
      text={text()}
      unit={whatIfWords[locale].unit(parameter.unit)}
      changed={reading.typed(name) !== undefined}
      onText={(to, joins) => reading.store?.edit(name, to, joins)}
      onMove={move}
      onRestore={() => reading.store?.restore(name)}
      explain={(issue) => explainIssue(issue, text() + parameter.unit, locale)}
    />
  );
};
