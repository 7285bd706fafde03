/** Who acts: the actor's id, or null for anybody. */
export interface Acting {
  readonly actorId: string | null;
}
