import { Module } from '@nestjs/common';
import { RecordingModule } from '#libs/recording';
import { EvidenceService } from './evidence.service.js';

@Module({ imports: [RecordingModule], providers: [EvidenceService], exports: [EvidenceService] })
export class EvidenceModule {}
