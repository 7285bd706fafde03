import { Module } from '@nestjs/common';
import { KeptFormsService } from './kept-forms.service.js';
import { NotesService } from './notes.service.js';
import { Recorder } from './recorder.service.js';
import { SpacesService } from './spaces.service.js';

const SERVICES = [Recorder, NotesService, KeptFormsService, SpacesService];

@Module({ providers: SERVICES, exports: SERVICES })
export class RecordingModule {}
