import { Module } from '@nestjs/common';
import { MembersService } from './members.service.js';
import { PeopleService } from './people.service.js';
import { SessionsService } from './sessions.service.js';
import { ViewersService } from './viewers.service.js';

@Module({
  providers: [ViewersService, PeopleService, SessionsService, MembersService],
  exports: [ViewersService, PeopleService, SessionsService, MembersService],
})
export class AccessModule {}
