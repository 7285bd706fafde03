import { Module } from '@nestjs/common';
import { AccessModule } from '#libs/access';
import { RecordingModule } from '#libs/recording';
import { AddressChecksService } from './address-checks.service.js';
import { CapturesService } from './captures.service.js';
import { CheckRunsService } from './check-runs.service.js';
import { ComparisonsService } from './comparisons.service.js';
import { FilesService } from './files.service.js';
import { VersionFilesService } from './version-files.service.js';
import { PicturesService } from './pictures.service.js';
import { PublishedPathsService } from './published-paths.service.js';
import { SealsService } from './seals.service.js';
import { SignOffsService } from './sign-offs.service.js';
import { WorksService } from './works.service.js';

const SERVICES = [
  FilesService,
  CapturesService,
  AddressChecksService,
  CheckRunsService,
  VersionFilesService,
  PicturesService,
  WorksService,
  SignOffsService,
  ComparisonsService,
  SealsService,
  PublishedPathsService,
];

@Module({ imports: [AccessModule, RecordingModule], providers: SERVICES, exports: SERVICES })
export class DocumentsModule {}
