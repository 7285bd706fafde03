/** No answer of ours is to be taken for another type than it says, whoever uploads what. */
export const NAMED_TYPE = { 'x-content-type-options': 'nosniff' };

/** What an answer depends on beside its address. */
export const VARIES = 'authorization, cookie, accept';

/** What a member is answered is kept nowhere. */
export const FOR_ONE_READER = { 'cache-control': 'private, no-store', vary: VARIES };
