/** Why a check cannot be told, as plain data. */
import type { UnknownReason } from '../expression/value.ts';
import type { AuditCheck } from './check.ts';

/** The reason, and the name, code or gate that it is about. */
export interface Untold {
  readonly reason: UnknownReason | 'gate-untold';
  readonly about: string;
}

/** Undefined for every verdict but `cannot-tell`. */
export const untoldOf = ({ verdict, kind, unknown, params }: AuditCheck): Untold | undefined => {
  if (verdict !== 'cannot-tell') return undefined;
  const gate = kind === 'grade' ? params?.['gate'] : undefined;
  return gate === undefined ? unknown : { reason: 'gate-untold', about: gate };
};

/** `reason: about`, as programs read it. */
export const untoldText = ({ reason, about }: Untold): string => `${reason}: ${about}`;
