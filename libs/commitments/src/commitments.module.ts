import { Module } from '@nestjs/common';
import { RecordingModule } from '#libs/recording';
import { CallsService } from './calls.service.js';
import { CommitmentsService } from './commitments.service.js';
import { DueDatesService } from './due-dates.service.js';
import { JudgementsService } from './judgements.service.js';

const SERVICES = [CallsService, CommitmentsService, DueDatesService, JudgementsService];

@Module({ imports: [RecordingModule], providers: SERVICES, exports: SERVICES })
export class CommitmentsModule {}
