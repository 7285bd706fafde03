import { Module } from '@nestjs/common';
import { RecordingModule } from '#libs/recording';
import { OrganizationsService } from './organizations.service.js';

@Module({ imports: [RecordingModule], providers: [OrganizationsService], exports: [OrganizationsService] })
export class OrganizationsModule {}
