import type { BoundParty } from '../force/finding.js';

/**
 * Words for the parties a provision can bind. A name with a capital that is not listed counts as a body that is named.
 *
 * Source: written for Countersign. Licence: that of the project.
 */
export const parties: Readonly<Record<Exclude<BoundParty, 'NOBODY_NAMED'>, readonly string[]>> = {
  INSTITUTION: [
    'we us our ours ourselves I',
    'council councils trust trusts board boards department departments agency agencies authority authorities commission',
    'commissions commissioner commissioners government governments ministry ministries minister ministers office ombudsman',
    'hospital hospitals university universities college colleges school schools committee committees police constabulary',
    'body bodies organization organizations company companies regulator regulators employer employers management nhs icb icbs',
    'ics executive executives director directors secretary chair chairs leadership leaders governor',
    'governors parliament cabinet inspectorate charity charities foundation institution institutions',
    'staff clinician clinicians nurse nurses doctor doctors officer officers cio cios cao caos landlord landlords bank banks',
    'partnership partnerships manager managers matron commissioning team teams registrar panel panels taskforce administration network networks',
    'association associations inquiry inquiries headteacher headteachers teacher teachers constable constables sergeant sergeants',
    'coroner coroners prosecutor prosecutors prison prisons diocese church academy academies corporation',
  ],
  READER: [
    'you your yours yourself yourselves',
    'user users customer customers reader readers applicant applicants subscriber subscribers member members',
    'consumer consumers claimant claimants tenant tenants passenger passengers visitor visitors buyer buyers purchaser',
    'licensee licensees',
  ],
  THIRD_PARTY: [
    'supplier suppliers contractor contractors subcontractor subcontractors vendor vendors provider',
    'providers partner partners processor processors subprocessor subprocessors developer developers contributor contributors',
    'implementation implementations implementer implementers server servers client clients sender senders receiver receivers',
    'recipient recipients node nodes peer peers endpoint endpoints application applications entity entities responder initiator',
    'requester verifier verifiers issuer producer producers platform platforms device devices agent agents host hosts',
    'maintainer maintainers author authors writer writers payer payee patient patients carer carers family families parent parents',
    'resident residents witness witnesses participant participants administrator administrators operator operators owner owners',
    'student students pupil pupils survivor survivors victim victims child children prisoner prisoners',
    'detainee detainees volunteer volunteers complainant complainants leaseholder leaseholders learner learners',
    'services party parties people person persons individual individuals registry registries proxy gateway parser parsers',
  ],
};

/** Words of a party's name that make any words with capitals before them a body's name ("Health Innovation Network"). */
export const bodyNouns: readonly string[] = [
  'trust council board department agency authority commission committee office ministry university college hospital service',
  'services police network foundation england scotland wales partnership constabulary group executive inspectorate',
];

/** Those for whom a body does something. */
export const served: readonly string[] = [
  'you users customers applicants subscribers consumers claimants tenants passengers visitors residents patients carers families parents',
  'leaseholders students pupils learners survivors victims children prisoners detainees complainants tenant resident patient customer user',
  'student complainant',
];

/** Things that begin a sentence with a capital and name nobody. */
export const things: readonly string[] = [
  'data information content support everything anything something nothing documentation software code access use guidance advice training',
  'care feedback progress work consent evidence funding money research practice safety participation involvement language text media mail',
  'email postage delivery payment there nobody noone everyone anyone someone here what which lessons monday tuesday wednesday thursday friday',
];
