import { DomainError, type SubjectKind } from '#libs/kernel';
import type { Recorded } from '#libs/recording';
import { inArgument } from '../input/input-refusal.js';
import type { StewardshipPayload } from './release.type.js';

export async function payload(
  { kind }: { readonly kind: SubjectKind },
  recorded: Promise<Recorded>,
): Promise<StewardshipPayload> {
  return { kind, ...(await recorded) };
}

/** What is asked of a `thing` by the rules of an act: a refusal names the argument there is, and no `input`. */
export async function ofThing<T>(asked: Promise<T>): Promise<T> {
  return asked.catch((error: unknown) => {
    throw error instanceof DomainError ? inArgument(error, 'thing') : error;
  });
}
