import { CustomScalar, Scalar } from '@nestjs/graphql';
import { GraphQLError, Kind, type ValueNode } from 'graphql';
import { DomainError, parseCivilDate } from '#libs/kernel';

/** A moment. The class is only the name that code-first needs for it. */
export class Instant {}

@Scalar('Instant', () => Instant)
export class InstantScalar implements CustomScalar<string, string> {
  description = 'A moment in UTC, as 2023-03-16T12:00:00.000Z.';

  parseValue(value: unknown): string {
    return read(value);
  }

  parseLiteral(node: ValueNode): string {
    return read(node.kind === Kind.STRING ? node.value : null, node);
  }

  serialize(value: unknown): string {
    return new Date(String(value)).toISOString();
  }
}

const WRITTEN = /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)$/;

function read(value: unknown, node?: ValueNode): string {
  if (typeof value === 'string' && WRITTEN.test(value)) {
    requireDay(value.slice(0, 10), node);
    const moment = new Date(value);
    if (!Number.isNaN(moment.getTime())) return moment.toISOString();
  }
  throw refusal(FORM, node);
}

/** The day is asked for by itself: JavaScript takes 30 February for 2 March. */
function requireDay(day: string, node?: ValueNode): void {
  try {
    parseCivilDate(day, 'day');
  } catch (error) {
    throw error instanceof DomainError ? refusal(`${error.message.replace(/^day: /, '')} ${FORM}`, node) : error;
  }
}

const FORM = 'A moment is written as 2023-03-16T12:00:00Z.';

function refusal(message: string, node?: ValueNode): GraphQLError {
  return new GraphQLError(message, { nodes: node ?? null });
}
