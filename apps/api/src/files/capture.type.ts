import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IdField, TextField } from '../input/fields.js';
import { Level } from '../level.type.js';
import { Instant } from '../scalars/instant.scalar.js';

@ObjectType({
  description: 'That a version’s file was fetched from a web address by this server. The address is that of its source.',
})
export class VersionCapture {
  @Field(() => ID)
  id: string;

  @Field(() => Instant, { description: 'When it was fetched.' })
  fetchedAt: string;

  @Field(() => Int, { description: 'What the server answered: 200.' })
  status: number;

  @Field(() => Int, { nullable: true, description: 'In bytes. Null when the text was erased.' })
  size: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 of the bytes it gave, unpacked, in hexadecimal. Null when the text was erased.',
  })
  bytesHash: string | null;

  @Field(() => Level, { description: 'Who can see it.' })
  level: string;
}

@InputType({ description: 'What captureAddress takes: a web address to fetch once into your tray.' })
export class CaptureAddressInput {
  @IdField('The space whose tray it goes into.')
  spaceId: string;

  @TextField('The address, whole, as in https://example.org/statement. It is fetched once, now.', { most: 2_000, lines: 'one' })
  address: string;
}
