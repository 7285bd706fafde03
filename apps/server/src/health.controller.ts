import { Controller, Get, HttpException, HttpStatus } from '@nestjs/common';
import { Database } from '#libs/persistence';

/** For whatever watches over the process. Neither answer says anything of the record. */
@Controller('health')
export class HealthController {
  constructor(private readonly database: Database) {}

  /** The process runs. */
  @Get('live')
  live(): { readonly status: 'ok' } {
    return { status: 'ok' };
  }

  /** The process runs and reaches its database. */
  @Get('ready')
  async ready(): Promise<{ readonly status: 'ok' }> {
    const reader = this.database.reader({ actorId: null });
    try {
      await reader.query('select 1');
      return { status: 'ok' };
    } catch {
      throw new HttpException({ status: 'unavailable' }, HttpStatus.SERVICE_UNAVAILABLE);
    } finally {
      await reader.close();
    }
  }
}
