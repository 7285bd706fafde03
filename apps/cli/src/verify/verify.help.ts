/** What stands under the options, of the command and of the file that runs alone. */
export const VERIFY_HELP = `
A proof shows that the record is unchanged, not that it is true or complete.

Exit code: 0 unchanged under a key that you trust, 1 something is wrong,
2 nothing is shown (no key was given, or a file could not be read).

The key has to come from elsewhere than the dossier: from the log's own page, from
paper, from somebody who has it. A policy file (C2SP tlog-policy) names log and
witnesses, and how many of them must have seen the checkpoint:
  log countersign.example.org/log+7e1f3a20+AQ...
  witness north north.example.org/witness+9c0d11e2+BA...
  quorum north`;
