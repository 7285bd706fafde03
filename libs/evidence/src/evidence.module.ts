import { Module } from '@nestjs/common';
import { RecordingModule } from '#libs/recording';
import { EvidenceService } from './evidence.service.js';
import { RepliesService } from './replies.service.js';

const SERVICES = [EvidenceService, RepliesService];

@Module({ imports: [RecordingModule], providers: SERVICES, exports: SERVICES })
export class EvidenceModule {}
