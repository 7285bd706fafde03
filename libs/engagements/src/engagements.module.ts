import { Module } from '@nestjs/common';
import { RecordingModule } from '#libs/recording';
import { EngagementsService } from './engagements.service.js';
import { LogService } from './log.service.js';

const SERVICES = [EngagementsService, LogService];

@Module({ imports: [RecordingModule], providers: SERVICES, exports: SERVICES })
export class EngagementsModule {}
