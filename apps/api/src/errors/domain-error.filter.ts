import { Catch, type ExceptionFilter } from '@nestjs/common';
import { DomainError } from '#libs/kernel';

/** A refusal is an answer, not an accident: handed on as it is, so that Nest does not log it as an error. */
@Catch(DomainError)
export class DomainErrorFilter implements ExceptionFilter {
  catch(refused: DomainError): DomainError {
    return refused;
  }
}
