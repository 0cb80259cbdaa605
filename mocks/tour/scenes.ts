import type { Teller } from './teller.ts';
import { timelineOf } from './timeline.ts';

/** One stop of the tour. */
export interface Scene {
  readonly title: string;
  play(teller: Teller): Promise<void>;
}

/** An answer, as it is told in one word and the systems that it lacks. */
interface ToldAnswer {
  readonly value: string;
  readonly missing: readonly { readonly code: string }[];
}

export const SCENES: readonly Scene[] = [
  { title: 'The migrant: the year, as the registers tell it', play: playYear },
  { title: 'The hotel: an answer, and nothing else', play: playHotel },
  { title: 'The employer: before hiring, and after', play: playEmployer },
  { title: 'The inspector: the full picture', play: playInspector },
  { title: 'The labour inspector: the employer', play: playLabourInspector },
  { title: 'The single window: nobody types what the state knows', play: playWindow },
  { title: 'The migrant moves, and the host confirms', play: playRegistration },
  { title: 'The border service does not answer', play: playOutage },
  { title: 'The migrant again: who has read all this', play: playAccessLog },
];

async function playYear(teller: Teller): Promise<void> {
  const { data } = await teller.ask('my-file', 'migrant');
  for (const { day, what, system } of timelineOf(data.me)) teller.line(day, what, system);
  const { mayStay, mayWork, isRegistered, stayDaysLeft } = data.me;
  teller.say(
    `Today: may stay ${mayStay.value} (${stayDaysLeft.days} days left), may work ${mayWork.value}, ` +
      `is registered ${isRegistered.value}.`,
  );
}

async function playHotel(teller: Teller): Promise<void> {
  const { data } = await teller.ask('hotel-check-in', 'hotel');
  teller.line('mayStay', told(data.person.mayStay), data.person.mayStay.rule.article);
  teller.line(
    'isRegistered',
    told(data.person.isRegistered),
    data.person.isRegistered.rule.article,
  );
  const passport = await passportOf(teller);
  const { errors } = await teller.askText(
    'crossings of the same guest',
    'hotel',
    'query ($passport: TravelDocumentInput!) { person(travelDocument: $passport) { crossings { nodes { crossedAt } } } }',
    { passport },
  );
  teller.line('refused', errors.map(({ extensions }) => extensions.code).join(', '));
  teller.say(`The border service was ${teller.systems().includes('BERKUT') ? '' : 'not '}called.`);
}

async function playEmployer(teller: Teller): Promise<void> {
  const { data } = await teller.ask('hiring-check', 'employer');
  teller.line('mayWork', told(data.person.mayWork), data.person.mayWork.rule.title.en);
  const { iin } = teller.graph.people.cast['labour-migrant'];
  const own = await teller.askText(
    'the passport of its employee, and their health',
    'employer',
    `query ($iin: Iin!) { person(iin: $iin) {
      travelDocuments(first: 1) { nodes { number } } medicalCertificates { nodes { isFit } } } }`,
    { iin },
  );
  teller.line('number', own.data.person.travelDocuments.nodes[0].number);
  teller.line('refused', own.errors.map(({ path }) => path.at(-1)).join(', '));
}

async function playInspector(teller: Teller): Promise<void> {
  const { data } = await teller.ask('full-picture', 'inspector');
  const systems = teller.systems();
  teller.say(`${systems.length} systems were asked: ${systems.join(', ')}.`);
  const spellings = Map.groupBy(
    data.person.heldRecords.nodes as readonly HeldRecord[],
    ({ nameLatin }) => (nameLatin === null ? '' : `${nameLatin.surname} ${nameLatin.givenName}`),
  );
  for (const [name, records] of spellings) {
    if (name === '') continue;
    const codes = [...new Set(records.map(({ system }) => system.code))];
    teller.line('name', name, codes.join(', '));
  }
  for (const { article, decidedOn, status } of data.person.offences.nodes) {
    teller.line(
      'offence',
      `${article.code}, decided ${decidedOn}, ${status.code}`,
      article.label.en,
    );
  }
  teller.line('alert', data.person.alertCheck.hit ? 'hit' : 'no hit');
  teller.line('possible breaches', String(data.person.possibleBreaches.breaches.length));

  const { iin } = teller.graph.people.cast['ended-permit'];
  const other = await teller.ask('full-picture', 'inspector', { iin });
  for (const { kind, explanation, facts } of other.data.person.possibleBreaches.breaches) {
    const systems = new Set(facts.map(({ system }: HeldBy) => system.code));
    teller.line('possible breach', kind.code, [...systems].join(', '));
    teller.say(`  ${explanation.en}`);
  }
  teller.say('Nothing is decided by machine: each is for a human to look at.');
}

async function playLabourInspector(teller: Teller): Promise<void> {
  const { data } = await teller.ask('employer-review', 'labour-inspector');
  const { organization } = data;
  teller.line('employer', organization.name.ru, organization.registrationStatus.label.en);
  for (const share of organization.localContent) {
    const { group, local, foreign, shareBasisPoints, leastShareBasisPoints, isMet } = share;
    teller.line(
      'local share',
      `${group}: ${local} local, ${foreign} foreign`,
      `${percent(shareBasisPoints)}, at least ${percent(leastShareBasisPoints)}: ${isMet ? 'met' : 'not met'}`,
    );
  }
  const workers = organization.foreignWorkers.nodes as readonly {
    readonly worker: { readonly mayWork: ToldAnswer };
  }[];
  const counts = Map.groupBy(workers, ({ worker }) => worker.mayWork.value);
  const lines = [...counts].sort().map(([value, of]) => `${value} ${of.length}`);
  teller.line('may work', `of the first ${workers.length} foreign workers`, lines.join(', '));
}

async function playWindow(teller: Teller): Promise<void> {
  const { data } = await teller.ask('my-draft', 'migrant');
  const parts = Object.entries(data.me).filter(([name]) => name.endsWith('Draft'));
  for (const [name, part] of parts as [string, Draft][]) {
    const sources = [...new Set(part.values.map(({ source }) => source.code))];
    teller.line(
      name.replace('Draft', ''),
      `${part.values.length} values, ${part.missing.length} missing`,
      sources.join(', '),
    );
  }
  const submitted = await teller.askText(
    'submitLabourImmigrantPermit',
    'migrant',
    `mutation ($input: SubmitLabourImmigrantPermitInput!) { submitLabourImmigrantPermit(input: $input) {
      application { number status { code } } userErrors { code } } }`,
    { input: { ...PERMIT, applicant: data.me.id, employer: teller.graph.people.cast.host.iin } },
  );
  const { application } = submitted.data.submitLabourImmigrantPermit;
  teller.line('application', application.number, application.status.code);
  teller.graph.simulators.servers.egovWindow.decide(application.number, 'APPROVED');
  const after = await teller.askText(
    'what became of it, and the permits on file',
    'migrant',
    `{ me { applications(first: 1) { nodes { status { code } history { status { code } } } }
      workPermits(first: 1) { nodes { number kind } } } }`,
  );
  const [now] = after.data.me.applications.nodes;
  const steps = now.history.map(({ status }: { status: { code: string } }) => status.code);
  teller.line('application', steps.join(' > '));
  const [permit] = after.data.me.workPermits.nodes;
  teller.line('work permit', `${permit.number} ${permit.kind}`, 'ENBEK');
}

async function playRegistration(teller: Teller): Promise<void> {
  const { people } = teller.graph;
  const { data: mine } = await teller.askText(
    'where am I registered',
    'migrant',
    '{ me { id crossings(first: 1) { nodes { crossedAt } } immigrantRegistrations(first: 1) { nodes { number } } } }',
  );
  const [entry] = mine.me.crossings.nodes;
  const asked = await teller.askText(
    'registerImmigrant',
    'migrant',
    `mutation ($input: RegisterImmigrantInput!) { registerImmigrant(input: $input) {
      registration { number status isLate } userErrors { code } } }`,
    {
      input: {
        idempotencyKey: 'tour-2',
        immigrant: mine.me.id,
        host: people.cast.host.iin,
        enteredOn: entry.crossedAt.slice(0, 10),
        movedOn: people.today,
        address: { region: 'KZ-75', city: 'АЛМАТЫ', street: 'УЛ. АБАЯ', building: '10' },
      },
    },
  );
  const { registration } = asked.data.registerImmigrant;
  teller.line('registration', registration.status, registration.isLate ? 'late' : 'in time');
  const waiting = await teller.askText(
    'registrationsToAnswer',
    'host',
    '{ registrationsToAnswer(first: 10) { nodes { number } } }',
  );
  teller.line('waiting', `${waiting.data.registrationsToAnswer.nodes.length} registrations`);
  const answered = await teller.askText(
    'answerRegistration',
    'host',
    `mutation ($input: AnswerRegistrationInput!) { answerRegistration(input: $input) {
      registration { status validUntil } userErrors { code } } }`,
    { input: { idempotencyKey: 'tour-3', number: registration.number, confirm: true } },
  );
  const { status, validUntil } = answered.data.answerRegistration.registration;
  teller.line('registration', status, `until ${validUntil}`);
}

async function playOutage(teller: Teller): Promise<void> {
  const [passport] = teller.graph.people.cast['overstayed-tourist'].travelDocuments;
  const guest = {
    passport: { issuingState: passport?.issuingState, number: passport?.number },
  };
  const before = await teller.ask('hotel-check-in', 'hotel', guest);
  teller.line('mayStay', told(before.data.person.mayStay), 'of a tourist, all systems well');
  await teller.graph.faults.set('BERKUT', 'refused');
  const { data, errors } = await teller.ask('hotel-check-in', 'hotel', guest);
  await teller.graph.faults.clear('BERKUT');
  teller.line('mayStay', told(data.person.mayStay));
  teller.line('isRegistered', told(data.person.isRegistered));
  for (const { extensions } of errors) teller.line('error', extensions.code, extensions.agency);
}

async function playAccessLog(teller: Teller): Promise<void> {
  const { data } = await teller.ask('my-access-log', 'migrant', { first: 20, includeOwn: false });
  for (const entry of data.me.accessLog.nodes as readonly AccessEntry[]) {
    const { organization, purpose, shownFields, withheldFields } = entry;
    const seen = `${shownFields.length} fields shown, ${withheldFields.length} withheld`;
    teller.line(seen, organization?.name ?? 'a person', purpose?.label.en ?? '');
  }
}

/** What the migrant adds to the draft: everything else is known. */
const PERMIT = {
  idempotencyKey: 'tour-1',
  profession: 'Электромонтёр',
  region: 'KZ-75',
  months: 6,
  attachments: [
    {
      kind: 'PHOTO',
      reference: 'store/photo.jpg',
      sha256: 'a'.repeat(64),
      mediaType: 'image/jpeg',
      bytes: 20_000,
    },
  ],
};

interface HeldBy {
  readonly system: { readonly code: string };
}

interface HeldRecord {
  readonly system: { readonly code: string };
  readonly nameLatin: { readonly surname: string; readonly givenName: string } | null;
}

interface Draft {
  readonly values: readonly { readonly source: { readonly code: string } }[];
  readonly missing: readonly unknown[];
}

interface AccessEntry {
  readonly organization: { readonly name: string } | null;
  readonly purpose: { readonly label: { readonly en: string } } | null;
  readonly shownFields: readonly string[];
  readonly withheldFields: readonly unknown[];
}

function told({ value, missing }: ToldAnswer): string {
  const codes = missing.map(({ code }) => code);
  return codes.length === 0 ? value : `${value}, because of ${codes.join(', ')}`;
}

function percent(basisPoints: number | null): string {
  return basisPoints === null ? 'unknown' : `${basisPoints / 100} %`;
}

async function passportOf({ graph }: Teller) {
  const [passport] = graph.people.cast['labour-migrant'].travelDocuments;
  return { issuingState: passport?.issuingState, number: passport?.number };
}
