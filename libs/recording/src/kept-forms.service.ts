import { Injectable } from '@nestjs/common';
import { requireMember, type Viewer } from '#libs/access/core';
import { conflict, invalid, notFound, parseId, plainText, type Id } from '#libs/kernel';
import { holdKey } from '#libs/ledger';
import { Clock, Database } from '#libs/persistence';
import { KeptForm } from './store/kept-form.entity.js';

export interface KeepForm {
  /** the one it replaces; a new one is kept without it */
  readonly keptFormId?: Id | null | undefined;
  readonly form: string;
  readonly written: string;
}

/** More than anybody goes on with; what lies longer is a note. */
const KEPT_MOST = 100;
const WRITTEN_MOST = 600_000;

/** Forms that were begun, kept to go on with. Like notes they leave no entry in the ledger, and no trace once they are gone. */
@Injectable()
export class KeptFormsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Refuses SIGN_IN_NEEDED, KEPT_FORM_NOT_FOUND, FORM_ADDRESS_WRONG, KEPT_FORMS_TOO_MANY and what plainText refuses. */
  async keepForm(viewer: Viewer, input: KeepForm): Promise<Id> {
    const { actorId, ...member } = requireMember(viewer);
    const [form, written, now] = [addressOf(input), writtenIn(input), this.clock.now()];
    const known = input.keptFormId == null ? null : parseId(input.keptFormId, 'input.keptFormId');
    return this.database.write({ actorId, ...member }, async (manager) => {
      if (known !== null) {
        const { affected } = await manager.update(KeptForm, { id: known, form }, { written, keptAt: now });
        if (affected !== 1) throw keptFormNotFound();
        return known;
      }
      // Its button was pressed twice: what was kept is there already, to the letter.
      await holdKey(manager, actorId, `kept at ${form}`);
      const same = await manager.findOneBy(KeptForm, { keptBy: actorId, form, written });
      if (same !== null) return same.id;
      if ((await manager.countBy(KeptForm, { keptBy: actorId })) >= KEPT_MOST) {
        throw conflict('KEPT_FORMS_TOO_MANY', `You keep ${KEPT_MOST} forms already. Send one or throw one away first.`);
      }
      const id = this.clock.newId();
      await manager.insert(KeptForm, { id, keptBy: actorId, form, written, begunAt: now, keptAt: now });
      return id;
    });
  }

  /** Refuses KEPT_FORM_NOT_FOUND. */
  async discardKeptForm(viewer: Viewer, input: { readonly keptFormId: Id }): Promise<Id> {
    const member = requireMember(viewer);
    const id = parseId(input.keptFormId, 'input.keptFormId');
    const { affected } = await this.database.write(member, (manager) => manager.delete(KeptForm, { id }));
    if (affected !== 1) throw keptFormNotFound();
    return id;
  }
}

/** An address inside this site, so that what leads back to the form leads nowhere else. */
function addressOf({ form }: KeepForm): string {
  const address = plainText(form, { field: 'input.form', most: 500, lines: 'one' });
  if (/^\/(?![/\\])[\x21-\x7e]*$/.test(address)) return address;
  throw invalid('FORM_ADDRESS_WRONG', 'input.form: give the path of a form here, such as /notes/write.', 'input.form');
}

function writtenIn({ written }: KeepForm): string {
  return plainText(written, { field: 'input.written', most: WRITTEN_MOST });
}

function keptFormNotFound() {
  const message = 'input.keptFormId: there is no kept form with this id that you can see.';
  return notFound('KEPT_FORM_NOT_FOUND', message, 'input.keptFormId');
}
