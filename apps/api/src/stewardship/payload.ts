import type { SubjectKind } from '#libs/kernel';
import type { Recorded } from '#libs/recording';
import type { StewardshipPayload } from './release.type.js';

export async function payload(
  { kind }: { readonly kind: SubjectKind },
  recorded: Promise<Recorded>,
): Promise<StewardshipPayload> {
  return { kind, ...(await recorded) };
}
