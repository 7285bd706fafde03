import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { invalid } from '#libs/kernel';
import { checkpointOver, ledgerNow } from '#libs/ledger';
import { CheckpointsService } from '#libs/stewardship';
import type { ApiContext } from '../context.js';
import { addLedgerEntries } from './ledger-entries.js';
import { AskForCheckpointInput, AskForCheckpointPayload, Checkpoint, Ledger } from './ledger.type.js';

addLedgerEntries();

@Resolver()
export class LedgerResolver {
  constructor(private readonly checkpoints: CheckpointsService) {}

  @Query(() => Ledger, { description: 'How far the ledger has come, and its last checkpoint.' })
  ledger(@Context() { read }: ApiContext): Promise<Ledger> {
    return ledgerNow(read.passing);
  }

  @Query(() => Checkpoint, {
    nullable: true,
    description: 'The checkpoint over so many entries, as when its words were found on paper; null when none went out.',
  })
  checkpoint(
    @Args('size', { type: () => String, description: 'How many entries, as a decimal number.' }) size: string,
    @Context() { read }: ApiContext,
  ): Promise<Checkpoint | null> {
    if (!/^(?:0|[1-9]\d{0,17})$/.test(size)) {
      throw invalid('SIZE_INVALID', 'size: write how many entries as a whole number without signs, such as 1024.', 'size');
    }
    return checkpointOver(read.passing, size);
  }

  @Mutation(() => AskForCheckpointPayload, {
    description: 'Asks for a checkpoint at once, as before a deadline. The sequencer looks each second. Not on the record.',
  })
  async askForCheckpoint(
    @Args('input') input: AskForCheckpointInput,
    @Context() { viewer, read }: ApiContext,
  ): Promise<AskForCheckpointPayload> {
    const askedAt = await this.checkpoints.askForCheckpoint(viewer, input);
    return { askedAt, ledger: await ledgerNow(read.passing) };
  }
}
