import { Module } from '@nestjs/common';
import { ViewersService } from './viewers.service.js';

@Module({ providers: [ViewersService], exports: [ViewersService] })
export class AccessModule {}
