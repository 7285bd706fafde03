import { invalid, type CivilDate } from '#libs/kernel';

/** What happened between a group and a body, or did not. */
export const LOG_KINDS = ['meeting', 'phone_call', 'email', 'draft_exchanged', 'refusal_to_meet', 'pause'] as const;
export type LogKind = (typeof LOG_KINDS)[number];

/** How those who met spoke to each other. */
export const LOG_CHANNELS = ['in_person', 'online', 'by_telephone', 'mixed'] as const;
export type LogChannel = (typeof LOG_CHANNELS)[number];

export interface LogDraft {
  readonly kind: LogKind;
  readonly channel: LogChannel | null;
  readonly earliest: CivilDate | null;
  /** bodies and offices it was with */
  readonly parties: number;
  /** how many there were; who they were is kept nowhere */
  readonly groupPeople: number | null;
  readonly otherPeople: number | null;
}

const MET: readonly LogKind[] = ['meeting', 'phone_call'];

/**
 * An entry that says no more than its kind can bear. Refuses LOG_IN_FUTURE, LOG_PARTY_NEEDED, CHANNEL_OF_A_MEETING and
 * PEOPLE_WHERE_THEY_MET, each naming its field.
 */
export function requireLogEntry(draft: LogDraft, today: CivilDate): void {
  const { kind, channel, earliest, parties, groupPeople, otherPeople } = draft;
  if (earliest !== null && earliest > today) {
    throw invalid('LOG_IN_FUTURE', 'input.on: this has not come yet. Record it when it has happened.', 'input.on');
  }
  if (parties === 0 && kind !== 'pause') {
    throw invalid('LOG_PARTY_NEEDED', 'input.withIds: name at least one body it was with, or one office.', 'input.withIds');
  }
  if (channel !== null && kind !== 'meeting') {
    throw invalid(
      'CHANNEL_OF_A_MEETING',
      'input.channel: how people met is said of a meeting alone. Leave it out.',
      'input.channel',
    );
  }
  const counted = groupPeople !== null ? 'groupPeople' : otherPeople !== null ? 'otherPeople' : null;
  if (counted !== null && !MET.includes(kind)) {
    const field = `input.${counted}`;
    throw invalid('PEOPLE_WHERE_THEY_MET', `${field}: people are counted at a meeting or a phone call. Leave it out.`, field);
  }
}
