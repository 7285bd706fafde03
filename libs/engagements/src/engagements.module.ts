import { Module } from '@nestjs/common';
import { RecordingModule } from '#libs/recording';
import { EngagementsService } from './engagements.service.js';

@Module({ imports: [RecordingModule], providers: [EngagementsService], exports: [EngagementsService] })
export class EngagementsModule {}
