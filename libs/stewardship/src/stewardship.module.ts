import { Module } from '@nestjs/common';
import { RecordingModule } from '#libs/recording';
import { ReleaseService } from './release.service.js';

@Module({ imports: [RecordingModule], providers: [ReleaseService], exports: [ReleaseService] })
export class StewardshipModule {}
