import { Module } from '@nestjs/common';
import { RecordingModule } from '#libs/recording';
import { HandlingService } from './handling.service.js';
import { EvidenceService } from './evidence.service.js';
import { RepliesService } from './replies.service.js';

const SERVICES = [EvidenceService, HandlingService, RepliesService];

@Module({ imports: [RecordingModule], providers: SERVICES, exports: SERVICES })
export class EvidenceModule {}
