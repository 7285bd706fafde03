import type { FastifyRequest } from 'fastify';

/**
 * The address that a request was led to: of an address that may be written in more than one way, such as /%67raphql, the way that
 * the route is written. What leads nowhere is told as it was asked for.
 */
export function routed({ routeOptions, url }: FastifyRequest): string {
  return routeOptions.url ?? url;
}
