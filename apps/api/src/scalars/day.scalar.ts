import { CustomScalar, Scalar } from '@nestjs/graphql';
import { GraphQLError, Kind, type ValueNode } from 'graphql';
import { DomainError, parseCivilDate } from '#libs/kernel';

/** A day without a time or a zone. The class is only the name that code-first needs for it. */
export class Day {}

@Scalar('Date', () => Day)
export class DayScalar implements CustomScalar<string, string> {
  description = 'A day of the calendar as 2023-03-16, without a time or a zone.';

  parseValue(value: unknown): string {
    return read(value);
  }

  parseLiteral(node: ValueNode): string {
    return read(node.kind === Kind.STRING ? node.value : null, node);
  }

  serialize(value: unknown): string {
    return String(value);
  }
}

/** With the place in the document, where it was written there: graphql-js adds it to no error of a scalar's own. */
function read(value: unknown, node?: ValueNode): string {
  try {
    return parseCivilDate(value, 'day');
  } catch (error) {
    throw error instanceof DomainError ? new GraphQLError(error.message.replace(/^day: /, ''), { nodes: node ?? null }) : error;
  }
}
