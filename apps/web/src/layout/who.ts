/** Whether somebody is signed in. The pages know no more of a viewer than this, and hand it on as it is. */
export function isMember(viewer: unknown): boolean {
  return (viewer as { readonly kind?: unknown } | null | undefined)?.kind === 'member';
}

export function sessionOf(viewer: unknown): string | undefined {
  const { sessionId } = (viewer ?? {}) as { readonly sessionId?: unknown };
  return typeof sessionId === 'string' ? sessionId : undefined;
}
