/** What every kind of check says, in words of both languages: the type that the two lists fill. */
import type { CheckGroup, CheckKind } from '../core/audit/check.ts';

/** Values of a check that its sentence needs, under the names given beside each kind. */
export type Params = Readonly<Record<string, string>>;

export interface KindWords {
  /** Short name of the kind, for lists and filters: 下级相加. */
  readonly name: string;
  /** What was compared; `about` is the name of the row concerned, quoted, or `''`. */
  readonly subject: (about: string, params: Params) => string;
  /**
   * One sentence on what was found, for kinds that are not two figures side by side. `names` are those of the
   * rows looked at, in order, or none where they are not known; empty where everything is in order and
   * nothing needs saying.
   */
  readonly says?: (params: Params, names: readonly string[]) => string;
  /** What the second figure is, where it is not a recomputed one: 附件, 分值, 标准允许. */
  readonly second?: (params: Params) => string;
}

export interface CheckWords {
  readonly groups: Readonly<Record<CheckGroup, string>>;
  readonly kinds: Readonly<Record<CheckKind, KindWords>>;
}
