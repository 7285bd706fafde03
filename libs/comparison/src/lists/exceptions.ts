import { cue, type CueList } from './cue.js';

const HYPHEN = { notAfter: ['-'] };

/**
 * Words that open a way out of what is said. The value is how much: 2 is a change, 1 is for a reader to judge.
 *
 * Source: written for Countersign. Licence: that of the project.
 */
export const exceptions: CueList = {
  family: 'exception',
  source: 'Written for Countersign',
  licence: 'Same as the project',
  cues: [
    cue('unless', 2, 'We reply unless it is shut.', 'We reply. Less is kept.', HYPHEN),
    cue('except', 2, 'We reply except in May.', 'They accept it.'),
    cue('except where/when/if/that/as', 2, 'We reply except where it is shut.', 'They accept that.'),
    cue('with the exception of', 2, 'We reply with the exception of Friday.', 'The exception was kept.'),
    cue(
      'without (your/their/his/her/its/our/the/any) (prior/explicit/express/written) consent/permission/authorisation/agreement',
      2,
      'We do not share it without your prior consent.',
      'Without delay, your consent is asked.',
      { underNo: true },
    ),
    cue('excluding', 2, 'We reply to all, excluding traders.', 'They exclude it.'),
    cue('apart/aside from', 2, 'We reply to all, apart from traders.', 'They came apart. From then on we met.'),
    cue('save for/in', 2, 'We reply save for traders.', 'They save money in it.'),
    cue(
      'other than as/in/where/when/if/for/to/by',
      2,
      'We share it with nobody other than as agreed.',
      'The other is taller than him.',
    ),
    cue('save where/that/as', 2, 'We reply save where it is shut.', 'They save money.'),
    cue('other than', 1, 'We share nothing other than the name.', 'The other form is kept.'),
    cue(
      'or a/an/the/another/their/his/her/its (nominated/named/authorised) deputy/delegate/nominee/designate/substitute',
      2,
      'It is read by the chief nurse or a nominated deputy.',
      'The chief nurse and a deputy read it.',
    ),
    cue(
      'or nominated/named deputy/deputies/representative',
      2,
      'It is read by the chief nurse or nominated deputy.',
      'A deputy read it.',
    ),
    cue('or as otherwise', 2, 'We use it here or as otherwise allowed by law.', 'They said otherwise.'),
    cue(
      'where/if/as/when/whenever (and where) appropriate',
      2,
      'We publish it where appropriate.',
      'The appropriate form is kept.',
    ),
    cue('where/if/when it is appropriate', 2, 'We publish it where it is appropriate.', 'It is the appropriate form.'),
    cue('where/if/when deemed/considered/thought appropriate', 2, 'We reply if deemed appropriate.', 'It is deemed lost.'),
    cue('where/if/when/whenever/wherever possible', 2, 'We publish it where possible.', 'The possible forms are kept.'),
    cue('where/if/when/wherever practicable', 2, 'We publish it where practicable.', 'A practicable form is kept.'),
    cue(
      'where/if/when/wherever reasonably practicable',
      2,
      'We publish it where reasonably practicable.',
      'A practical form is kept.',
    ),
    cue('where/if/when/wherever practical', 2, 'We publish it where practical.', 'A practical form is kept.'),
    cue('where/if/when/wherever feasible', 2, 'We publish it where feasible.', 'A feasible form is kept.'),
    cue('where/if/when relevant/applicable', 1, 'We publish it where relevant.', 'The relevant form is kept.'),
    cue('where/if/when (we/they/you) are able', 2, 'We publish it where we are able.', 'We are able to reply where it is open.', {
      notBefore: ['to'],
    }),
    cue('without (a) good/just reason/cause', 2, 'We do not share it without good reason.', 'The reason is good.', {
      underNo: true,
    }),
    cue('in line with our/its/their', 1, 'We delete it in line with our policy.', 'They wait in line.'),
    cue('as applicable', 1, 'We publish it, as applicable.', 'The applicable form is kept.'),
    cue('where/if/when/as necessary', 1, 'We publish it where necessary.', 'The necessary form is kept.'),
    cue('where/if/as needed', 1, 'We publish it if needed.', 'The needed form is kept.'),
    cue('where/if/as required', 1, 'We publish it where required.', 'The required form is kept.', { notBefore: ['by', 'to'] }),
    cue('where/if/when suitable', 2, 'We publish it where suitable.', 'The suitable form is kept.'),
    cue(
      'where/if/when/as (and when) resources/funding/capacity/funds permit/permits/allow/allows',
      2,
      'We reply if resources allow.',
      'The resources are kept.',
    ),
    cue('where/if (the) circumstances permit/allow', 2, 'We reply if circumstances permit.', 'The circumstances changed.'),
    cue(
      'resources/time/funding/funds/budgets/staffing/capacity/circumstances/weather permitting',
      2,
      'We reply, resources permitting.',
      'Permitting it costs resources.',
    ),
    cue(
      'where/if/when/whenever/wherever it/this/that be~ (reasonably) possible/safe/practicable/practical/feasible/reasonable/available',
      2,
      'We publish it where it is safe to do so.',
      'It is where the possible forms are.',
    ),
    cue(
      'where/if/when (the) resources/funding/funds/money/places/staff be~ available',
      2,
      'We reply where funds are available.',
      'The available funds are kept.',
    ),
    cue('where/if this/it can be arranged/done', 2, 'We reply where this can be arranged.', 'It can be done.'),
    cue('where/if/when we/it/they can', 2, 'We publish it where we can.', 'The place where they met can be seen.'),
    cue(
      '(for) so/as long as (the) resources/funding/funds/money/demand/capacity/budgets',
      2,
      'We keep it for as long as funds allow.',
      'It takes as long as a week.',
    ),
    cue(
      'where/if/when/unless in the public interest',
      2,
      'We publish it where in the public interest.',
      'The public interest grew.',
    ),
    cue(
      'where/if/when/unless it be~ in the public interest',
      2,
      'We publish it if it is in the public interest.',
      'The public interest grew.',
    ),
    cue(
      'in appropriate/suitable/certain/some circumstances',
      2,
      'We share it in certain circumstances.',
      'The circumstances changed.',
    ),
    cue('in appropriate/suitable/certain cases', 2, 'We share it in certain cases.', 'The cases are certain.'),
    cue('as/where we/it/they see/sees fit', 2, 'We publish it as we see fit.', 'The coat fits.'),
    cue('depending on', 2, 'We reply, depending on the case.', 'They depend on it.'),
    cue('on/upon request', 2, 'We send it on request.', 'The request came.'),
    cue('where/if/when (legally) permitted', 2, 'We publish it where legally permitted.', 'It is legally sound.', {
      notBefore: ['to'],
    }),
    cue('where/if permitted/allowed by law', 2, 'We publish it where permitted by law.', 'It is banned by law.'),
    cue('to the extent', 2, 'We publish it to the extent we hold it.', 'It is done to the extent set forth here.', {
      notBefore: ['set', 'described', 'provided', 'stated', 'specified'],
    }),
    cue('to the fullest extent', 1, 'We publish it to the fullest extent.', 'The full extent is known.'),
    cue('as/so far as', 2, 'We publish it as far as we hold it.', 'It is as far from us.'),
    cue('as far as possible/practicable', 2, 'We publish it as far as possible.', 'As far from us it lay.'),
    cue('as much as possible', 2, 'We publish it as much as possible.', 'As many as came.'),
    cue('insofar as', 2, 'We publish it insofar as we hold it.', 'It is so far from us.'),
    cue('subject to', 2, 'We publish it subject to approval.', 'The subject of it is plain.', {
      notAfter: ['is', 'are', 'be', 'was', 'were', 'remain', 'not', 'become', 'not', 'also', 'made'],
    }),
    cue('provided that', 2, 'We reply provided that it is open.', 'We provided the form.'),
    cue('on (the) condition that', 2, 'We reply on condition that it is open.', 'Her condition is stable.'),
    cue('only if/when/where', 2, 'We reply only if it is open.', 'The only form is kept.'),
    cue('in exceptional circumstances', 2, 'We share it in exceptional circumstances.', 'An exceptional nurse came.'),
    cue('in limited circumstances', 2, 'We share it in limited circumstances.', 'A limited form is kept.'),
    cue('case-by-case', 2, 'We reply on a case-by-case basis.', 'In this case we reply.'),
    cue('notwithstanding', 1, 'Notwithstanding this, we reply.', 'They withstand it.'),
  ],
};
