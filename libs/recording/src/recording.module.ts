import { Module } from '@nestjs/common';
import { NotesService } from './notes.service.js';
import { Recorder } from './recorder.service.js';
import { SpacesService } from './spaces.service.js';

@Module({ providers: [Recorder, NotesService, SpacesService], exports: [Recorder, NotesService, SpacesService] })
export class RecordingModule {}
