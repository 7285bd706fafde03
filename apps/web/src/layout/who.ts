/** Whether somebody is signed in. The pages know no more of a viewer than this, and hand it on as it is. */
export function isMember(viewer: unknown): boolean {
  return (viewer as { readonly kind?: unknown } | null | undefined)?.kind === 'member';
}

/** As if nobody had signed in: who is asked for when a member wants what everybody gets. */
export const EVERYBODY = { kind: 'anonymous', actorId: null } as const;

/** Whom a hook of the server's has set on the request. */
export function viewerOf(request: object): unknown {
  return (request as { readonly viewer?: unknown }).viewer;
}

export function sessionOf(viewer: unknown): string | undefined {
  const { sessionId } = (viewer ?? {}) as { readonly sessionId?: unknown };
  return typeof sessionId === 'string' ? sessionId : undefined;
}
