import { ValidationPipe, type ArgumentMetadata, type ValidationError } from '@nestjs/common';
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

/** Checks the inputs of the API; what it refuses bears the name of the argument that it stands in. */
export class InputPipe extends ValidationPipe {
  constructor() {
    super({ transform: true, exceptionFactory: inputRefusal, validationError: { target: false } });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    try {
      return await super.transform(value, metadata);
    } catch (error) {
      throw error instanceof DomainError && metadata.data !== undefined ? inArgument(error, metadata.data) : error;
    }
  }
}

/** The same refusal of a thing that is no `input`, but an argument by another name. */
export function inArgument(refused: DomainError, name: string): DomainError {
  const field = (given: string) => given.replace(/^input\b/, name);
  const message = (given: string) => given.replace(/\binput\.(?=[\w.]+:)/g, `${name}.`);
  if (refused instanceof InputRefusal)
    return new InputRefusal(
      refused.fields.map((each) => ({ ...each, field: field(each.field), message: message(each.message) })),
    );
  return new DomainError(refused.code, refused.category, message(refused.message), refused.field && field(refused.field));
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
