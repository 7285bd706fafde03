import { applyDecorators } from '@nestjs/common';
import { Field, ID, Int } from '@nestjs/graphql';
import { Transform, Type } from 'class-transformer';
import { IsOptional, registerDecorator, ValidateNested, type ValidationArguments } from 'class-validator';
import { DomainError, parseId, parsePartialDate, plainText, type TextRule } from '#libs/kernel';
import { Day } from '../scalars/day.scalar.js';
import { Instant } from '../scalars/instant.scalar.js';

/*
 * The fields of inputs: each says its type to the schema, its rule to class-validator and its sentence to the reader, so
 * that no input can have a field without all three. The rules are the kernel's own.
 */

interface How {
  /** it may be left out */
  readonly optional?: boolean;
}

export function IdField(description: string, how: How = {}) {
  return field(
    () => ID,
    description,
    how,
    (value) => parseId(value, ''),
  );
}

export function TextField(description: string, rule: Pick<TextRule, 'most' | 'lines'>, how: How = {}) {
  const read = (value: unknown) => plainText(value, { ...rule, field: '' });
  return applyDecorators(
    field(() => String, description, how, read),
    Transform(({ value }) => normalised(value, read)),
  );
}

export function TextListField(description: string, rule: Pick<TextRule, 'most' | 'lines'> & { readonly length: number }) {
  const read = (value: unknown) => {
    const texts = value as readonly unknown[];
    if (texts.length > rule.length) throw new DomainError('LIST_TOO_LONG', 'invalid', `: give at most ${rule.length}.`);
    return texts.map((text) => plainText(text, { ...rule, field: '' }));
  };
  return field(() => [String], description, { optional: true }, read);
}

export function IdListField(description: string, rule: { readonly length: number }) {
  const read = (value: unknown) => {
    const ids = value as readonly unknown[];
    if (ids.length > rule.length) throw new DomainError('LIST_TOO_LONG', 'invalid', `: give at most ${rule.length}.`);
    return ids.map((id) => parseId(id, ''));
  };
  return field(() => [ID], description, { optional: true }, read);
}

export function InstantField(description: string, how: How = {}) {
  return field(
    () => Instant,
    description,
    how,
    () => undefined,
  );
}

export function EnumField(type: () => object, description: string, how: How = {}) {
  return field(type, description, how, () => undefined);
}

export function DayField(description: string, how: How = {}) {
  return field(
    () => Day,
    description,
    how,
    () => undefined,
  );
}

export function YesNoField(description: string) {
  return field(
    () => Boolean,
    description,
    { optional: true },
    () => undefined,
  );
}

export function NumberField(description: string, range: { readonly least: number; readonly most: number }, how: How = {}) {
  return field(
    () => Int,
    description,
    how,
    (value) => {
      const number = Number(value);
      if (number >= range.least && number <= range.most) return;
      throw new DomainError('NUMBER_OUT_OF_RANGE', 'invalid', `: give a whole number from ${range.least} to ${range.most}.`);
    },
  );
}

/** EDTF text, inside PartialDateInput. */
export function EdtfField(description: string) {
  return field(
    () => String,
    description,
    {},
    (value) => parsePartialDate(value, ''),
  );
}

/** Another input inside this one. */
export function InsideField(type: () => new () => object, description: string, how: How & { readonly list?: boolean } = {}) {
  return applyDecorators(
    Field(() => (how.list ? [type()] : type()), { description, nullable: how.optional ?? false }),
    ...(how.optional ? [IsOptional()] : []),
    Type(type),
    ValidateNested({ each: how.list ?? false }),
  );
}

function field(type: () => unknown, description: string, how: How, rule: (value: unknown) => unknown) {
  return applyDecorators(
    Field(type as () => StringConstructor, { description, nullable: how.optional ?? false }),
    ...(how.optional ? [IsOptional()] : []),
    Obeys(rule),
  );
}

/** Asks a rule of the kernel and keeps what it refuses: as `RULE|sentence`, read again by inputRefusal. */
function Obeys(rule: (value: unknown) => unknown): PropertyDecorator {
  return (target, property) => {
    registerDecorator({
      name: 'obeys',
      target: target.constructor,
      propertyName: String(property),
      validator: {
        validate: (value: unknown) => refusalOf(rule, value) === null,
        defaultMessage: (args?: ValidationArguments) => refusalOf(rule, args?.value) ?? 'FIELD_INVALID|this cannot be taken.',
      },
    });
  };
}

function refusalOf(rule: (value: unknown) => unknown, value: unknown): string | null {
  try {
    rule(value);
    return null;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return `${error.code}|${error.message.replace(/^: ?/, '')}`;
  }
}

/** Normalised where it can be; where not, the rule refuses it as it stands. */
function normalised(value: unknown, read: (value: unknown) => string): unknown {
  try {
    return value == null ? value : read(value);
  } catch {
    return value;
  }
}
