import { Catch, type ArgumentsHost } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';

/**
 * Hands every error of a resolver on to formatError as it is. Nest's own filter would write it to the log whole, and the
 * error of a database holds what somebody was writing.
 */
@Catch()
export class RefusalFilter extends BaseExceptionFilter {
  override catch(error: unknown, host: ArgumentsHost): unknown {
    return host.getType<string>() === 'graphql' ? error : super.catch(error, host);
  }
}
