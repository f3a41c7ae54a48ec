import type { FoldedText } from './folded-text.ts';

/** Text that must not be published without a person's decision. */
export interface Find {
  readonly kind: DisclosureKind;
  /** Where it begins in the printed text, in UTF-16 units. */
  readonly offset: number;
  /** As printed. */
  readonly text: string;
}

export type DisclosureKind = 'id-card' | 'mobile' | 'bank-card' | 'personal-mail' | 'secrecy';

/** Looks for one kind of such text; a text that was folded already may be handed on. */
export type Detector = (text: string, folded?: FoldedText) => readonly Find[];
