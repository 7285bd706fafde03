import type { ValidationError } from '@nestjs/common';
import { DomainError } from '#libs/kernel';

export interface FieldRefusal {
  readonly field: string;
  readonly rule: string;
  readonly message: string;
}

/** An input with one or more fields that cannot be taken; says all of them at once, so that nobody mends them one by one. */
export class InputRefusal extends DomainError {
  constructor(readonly fields: readonly FieldRefusal[]) {
    const first = fields[0]!;
    super(first.rule, 'invalid', fields.map((each) => each.message).join(' '), first.field);
  }
}

/** Reads class-validator's tree. Its messages are written by the field decorators as `RULE|sentence`. */
export function inputRefusal(errors: readonly ValidationError[]): InputRefusal {
  return new InputRefusal(errors.flatMap((error) => leaves(error, 'input')));
}

function leaves(error: ValidationError, path: string): FieldRefusal[] {
  const field = `${path}.${error.property}`;
  const own = Object.values(error.constraints ?? {}).map((message) => {
    const [rule, sentence] = /^([A-Z_]+)\|(.*)$/s.exec(message)?.slice(1) ?? ['FIELD_INVALID', message];
    return { field, rule: rule!, message: `${field}: ${sentence}` };
  });
  return [...own.slice(0, 1), ...(error.children ?? []).flatMap((child) => leaves(child, field))];
}
