/** Who acts: the actor's id, or null for anybody. */
export interface Acting {
  readonly actorId: string | null;
  /** whether a write in their name is refused */
  readonly readsOnly?: boolean;
  /** whether what they write is taken back in the moment before it would stand: Database.write then refuses REHEARSED */
  readonly rehearses?: boolean;
}
