import { Module } from '@nestjs/common';
import { AccessModule } from '#libs/access';
import { RecordingModule } from '#libs/recording';
import { CheckpointsService } from './checkpoints.service.js';
import { ContentWarningsService } from './content-warnings.service.js';
import { CorrectionRequestsService } from './correction-requests.service.js';
import { EmbargoService } from './embargo.service.js';
import { HarmNotesService } from './harm-notes.service.js';
import { KeepingService } from './keeping.service.js';
import { NoticesService } from './notices.service.js';
import { PreviewService } from './preview.service.js';
import { QuietService } from './quiet.service.js';
import { ReleaseService } from './release.service.js';
import { RightsService } from './rights.service.js';
import { SpaceCopiesService } from './space-copies.service.js';
import { TakingBackService } from './taking-back.service.js';
import { TakingsBackService } from './takings-back.service.js';
import { WindingUpService } from './winding-up.service.js';
import { WithheldService } from './withheld.service.js';
import { WithholdingService } from './withholding.service.js';

const SERVICES = [
  ReleaseService,
  HarmNotesService,
  EmbargoService,
  TakingBackService,
  TakingsBackService,
  PreviewService,
  RightsService,
  CorrectionRequestsService,
  WithholdingService,
  WithheldService,
  CheckpointsService,
  NoticesService,
  KeepingService,
  ContentWarningsService,
  QuietService,
  SpaceCopiesService,
  WindingUpService,
];

@Module({ imports: [AccessModule, RecordingModule], providers: SERVICES, exports: SERVICES })
export class StewardshipModule {}
