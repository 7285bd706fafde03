/** security_invoker views, without which the public side would pass the walls, came with PostgreSQL 15. */
const OLDEST = 15;

/**
 * The first minor of each major in which every known hole in row security is closed: the fixes of 12 November 2026 for
 * CVE-2026-120154 (rows read past a policy) and CVE-2026-16237 (rows written past one), on top of the earlier ones.
 */
const SAFE_FROM: Readonly<Record<number, number>> = { 15: 20, 16: 16, 17: 12, 18: 7 };

/** `number` as in server_version_num. A server too old for the walls is refused: the sentence says so, null means it will do. */
export function versionRefusal(number: number): string | null {
  const major = Math.floor(number / 10_000);
  return major >= OLDEST ? null : `PostgreSQL ${OLDEST} or later is needed; this server is ${major}.`;
}

/** What to tell whoever runs the server when row security on it has known holes; null when none is known. */
export function versionWarning(number: number): string | null {
  const major = Math.floor(number / 10_000);
  const minor = number % 10_000;
  const safe = SAFE_FROM[major];
  if (safe === undefined || minor >= safe) return null;
  return `PostgreSQL ${major}.${minor} has known holes in row security, closed in ${major}.${safe}. Update it before others than you can reach this server.`;
}
