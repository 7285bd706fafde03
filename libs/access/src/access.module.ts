import { Module } from '@nestjs/common';
import { PeopleService } from './people.service.js';
import { SessionsService } from './sessions.service.js';
import { ViewersService } from './viewers.service.js';

@Module({
  providers: [ViewersService, PeopleService, SessionsService],
  exports: [ViewersService, PeopleService, SessionsService],
})
export class AccessModule {}
