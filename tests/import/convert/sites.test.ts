import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { DocumentType } from '@parvis/shared';
import { nothingKnown } from '../../../cms/import/convert/catalogue.ts';
import type { Conversion, FileOutcome, Fresh } from '../../../cms/import/convert/converted.ts';
import { convertSites } from '../../../cms/import/convert/index.ts';
import { readSites } from '../../../cms/import/read/index.ts';
import {
  faultlessMiniature,
  type Miniature,
  miniature,
  origins,
  pictureBytes,
} from '../miniature.ts';

async function convert(made: Miniature, known = nothingKnown): Promise<Conversion> {
  return convertSites(await readSites(made.folders), { origins, known });
}

function only<T extends DocumentType>({ documents }: Conversion, type: T): Fresh<T> {
  const found = documents.filter((one) => one.type === type);
  assert.equal(found.length, 1, `${found.length} documents of type ${type}`);
  return found[0]?.document as Fresh<T>;
}

function outcomeOf({ files }: Conversion, key: string): FileOutcome {
  const found = files.filter((file) => file.key === key);
  assert.equal(found.length, 1, `${key} has ${found.length} outcomes`);
  return found[0] as FileOutcome;
}

const messages = ({ remarks }: FileOutcome) => remarks.map(({ message }) => message).join('\n');

describe('old sites without a fault', () => {
  let made: Miniature;
  let conversion: Conversion;
  before(async () => {
    made = await faultlessMiniature();
    conversion = await convert(made);
  });
  after(() => made.remove());

  it('are imported without a remark, but for what rules can’t say', () => {
    const remarked = conversion.files.filter(({ outcome }) => outcome !== 'imported');
    assert.deepEqual(
      remarked.map(({ key }) => key),
      ['site/_redirects'],
    );
  });

  it('give a post its author, startup, role, category, cover and words', () => {
    const post = only(conversion, 'post');
    assert.equal(post.slug, 'premier-pas');
    assert.equal(post.publicationDate, '2019-03-04T23:00:00.000Z');
    assert.deepEqual(post.authors, [only(conversion, 'author').documentId]);
    assert.deepEqual(post.startups, [only(conversion, 'startup').documentId]);
    assert.deepEqual(post.roles, [only(conversion, 'role').documentId]);
    assert.equal(post.category, only(conversion, 'category').documentId);
    assert.equal(post.excerpt, 'Un petit pas.');
    assert.match(post.cover?.source ?? '', /^\/uploads\/pas_[0-9a-f]{12}\.png$/);
    assert.equal(
      post.body,
      `## Le départ\n\n![Un pas](${post.cover?.source})\n\nVoyez [Le Four](/startups/le-four/) et [l’offre](/recrutement/boulanger/).`,
    );
  });

  it('give a startup its phases, sponsor and incubator', () => {
    const startup = only(conversion, 'startup');
    assert.deepEqual(startup.phases, [
      { name: 'investigation', start: '2018-01-01', end: '2018-03-01' },
      { name: 'construction', start: '2018-03-01', end: null },
    ]);
    assert.deepEqual(startup.sponsors, [only(conversion, 'organisation').documentId]);
    assert.equal(startup.incubator, only(conversion, 'incubator').documentId);
    assert.deepEqual(only(conversion, 'incubator').highlightedStartups, [startup.documentId]);
    assert.equal(only(conversion, 'incubator').contact, 'moulin@communaute.example');
    assert.equal(only(conversion, 'organisation').acronym, 'LM');
  });

  it('give a member missions, the startups being the latest one’s', () => {
    const author = only(conversion, 'author');
    const startup = only(conversion, 'startup').documentId;
    assert.deepEqual(
      author.missions.map(({ start, status, startups }) => ({ start, status, startups })),
      [
        { start: '2018-01-01', status: 'service', startups: [] },
        { start: '2019-01-01', status: 'independent', startups: [startup] },
      ],
    );
    assert.deepEqual(
      author.links.map(({ label }) => label),
      ['GitHub', 'ada.example'],
    );
    assert.equal(author.domain, 'development');
  });

  it('give a role its title, its number, its end and whom to write to', () => {
    const role = only(conversion, 'role');
    assert.equal(role.title, 'Deux boulanger·e·s pour Le Four');
    assert.equal(role.positions, 2);
    assert.equal(role.outcome, 'closed');
    assert.equal(role.opensOn, '2019-02-01');
    assert.equal(role.applyEmail, 'ada.moulin@communaute.example');
    assert.deepEqual(role.contacts, [only(conversion, 'author').documentId]);
    assert.deepEqual(role.technologies, ['Levain', 'Farine']);
  });

  it('redirect every address that they published', () => {
    const redirects = new Map(
      conversion.documents.flatMap((one) =>
        one.type === 'redirect' ? [[one.document.from, one.document.to] as const] : [],
      ),
    );
    const expected = {
      '/annonces/2019/03/05/premier-pas/': '/actualites/premier-pas/',
      '/blog/': '/actualites/',
      '/categorie/annonces/': '/actualites/categorie/annonces/',
      '/recrutement/2019/02/01/boulanger.html': '/recrutement/boulanger/',
      '/startups/le-four.html': '/startups/le-four/',
      '/startups/fournil': '/startups/le-four/',
      '/startup/le-four.html': '/startups/le-four/',
      '/startup/le-four': '/startups/le-four/',
      '/approche/incubateurs/moulin.html': '/incubateurs/moulin/',
    };
    for (const [from, to] of Object.entries(expected)) assert.equal(redirects.get(from), to, from);
    assert.equal(redirects.has('/startups/le-four'), false, 'the page itself is not redirected');
    for (const to of redirects.values())
      assert.equal(redirects.has(to ?? ''), false, `${to} is a chain`);
  });

  it('redirect an address written from a file’s name as it is, and as Jekyll made it', async () => {
    const name = '2020-05-19-Chef·fe de fournil.md';
    const made = miniature({
      [`site/content/_jobs/${name}`]: '---\nroles: Chef·fe\nopen: false\n---\nUn métier.\n',
    });
    const { documents } = await convert(made);
    const froms = documents.flatMap((one) => (one.type === 'redirect' ? [one.document.from] : []));
    await made.remove();
    assert.deepEqual(
      froms
        .filter((from) => from.startsWith('/recrutement/2020/05/19/'))
        .map(decodeURI)
        .sort(),
      [
        '/recrutement/2020/05/19/Chef-fe-de-fournil.html',
        '/recrutement/2020/05/19/Chef·fe de fournil.html',
      ],
    );
  });

  it('give the same documents, whatever the order and place of the folders', async () => {
    const elsewhere = await faultlessMiniature();
    const again = await convert(elsewhere);
    elsewhere.remove();
    assert.deepEqual(again.documents, conversion.documents);
  });

  it('keep the address that staff gave a document since', async () => {
    const { documentId } = only(conversion, 'startup');
    const known = {
      ...nothingKnown,
      slugOf: (id: string) => (id === documentId ? 'le-grand-four' : undefined),
    };
    const again = await convert(made, known);
    assert.equal(only(again, 'startup').slug, 'le-grand-four');
    assert.match(only(again, 'post').body, /\/startups\/le-grand-four\//);
  });

  it('do not take the address of what the CMS has already', async () => {
    const known = { ...nothingKnown, isTaken: (_: string, slug: string) => slug === 'le-four' };
    assert.equal(only(await convert(made, known), 'startup').slug, 'le-four-2');
  });
});

describe('a fault in an old site', () => {
  const cases: {
    what: string;
    file: string;
    content: string;
    outcome: FileOutcome['outcome'];
    says: RegExp;
    line?: number;
  }[] = [
    {
      what: 'an author who does not exist',
      file: 'blog/content/_posts/2019-01-01-a.md',
      content: '---\ntitle: A\nauthors: [personne]\ncategories: x\n---\nTexte',
      outcome: 'warned',
      says: /« personne » n’existe pas/,
      line: 3,
    },
    {
      what: 'an unknown key',
      file: 'site/content/_startups/a.md',
      content: '---\ntitle: A\nmystere: 1\n---\n',
      outcome: 'warned',
      says: /« mystere » n’a pas d’équivalent/,
      line: 3,
    },
    {
      what: 'an unknown key of a phase',
      file: 'site/content/_startups/a.md',
      content: '---\ntitle: A\nphases:\n  - name: construction\n    humeur: bonne\n---\n',
      outcome: 'warned',
      says: /« humeur »/,
      line: 5,
    },
    {
      what: 'an unknown phase',
      file: 'site/content/_startups/a.md',
      content: '---\ntitle: A\nphases:\n  - name: hibernation\n---\n',
      outcome: 'warned',
      says: /hibernation/,
      line: 4,
    },
    {
      what: 'a date that is none',
      file: 'site/content/_startups/a.md',
      content: '---\ntitle: A\nphases:\n  - name: construction\n    start: bientôt\n---\n',
      outcome: 'warned',
      says: /bientôt.*pas une date/,
      line: 5,
    },
    {
      what: 'an address that is none',
      file: 'site/content/_startups/a.md',
      content: '---\ntitle: A\nlink: javascript:alert(1)\n---\n',
      outcome: 'warned',
      says: /pas une adresse web/,
      line: 3,
    },
    {
      what: 'an e-mail address that is none',
      file: 'site/content/_startups/a.md',
      content: '---\ntitle: A\ncontact: au guichet\n---\n',
      outcome: 'warned',
      says: /pas une adresse électronique/,
      line: 3,
    },
    {
      what: 'a picture that is not there',
      file: 'blog/content/_posts/2019-01-01-a.md',
      content: '---\ntitle: A\ncategories: x\n---\n![a](/img/rien.png)',
      outcome: 'warned',
      says: /image introuvable/,
      line: 5,
    },
    {
      what: 'a picture of another site',
      file: 'site/content/_startups/a.md',
      content: '---\ntitle: A\n---\n![a](https://ailleurs.example/x.png)',
      outcome: 'warned',
      says: /autre site/,
      line: 4,
    },
    {
      what: 'an open role without an end',
      file: 'site/content/_jobs/2019-01-01-a.md',
      content: '---\nroles: un dev\nopen: true\n---\nTexte',
      outcome: 'warned',
      says: /sans date de fin/,
      line: 3,
    },
    {
      what: 'a role without a date',
      file: 'site/content/_jobs/a.md',
      content: '---\nroles: un dev\nopen: false\n---\nTexte',
      outcome: 'warned',
      says: /sans date/,
    },
    {
      what: 'a role that seeks nobody',
      file: 'site/content/_jobs/2019-01-01-a.md',
      content: '---\nopen: false\n---\nTexte',
      outcome: 'refused',
      says: /qui est recherché/,
    },
    {
      what: 'a role without a text nor an address',
      file: 'site/content/_jobs/2019-01-01-a.md',
      content: '---\nroles: un dev\nopen: false\n---\n',
      outcome: 'refused',
      says: /ni texte ni adresse/,
    },
    {
      what: 'a post without a text',
      file: 'blog/content/_posts/2019-01-01-a.md',
      content: '---\ntitle: A\n---\n<script>1</script>',
      outcome: 'refused',
      says: /pas de texte/,
    },
    {
      what: 'a post that was never published',
      file: 'blog/content/_posts/2019-01-01-a.md',
      content: '---\ntitle: A\npublished: false\n---\nTexte',
      outcome: 'refused',
      says: /ne le publie pas/,
      line: 3,
    },
    {
      what: 'a phase of another platform',
      file: 'site/content/_phases/a.md',
      content: '---\nstatus: hibernation\nlabel: Hibernation\n---\n',
      outcome: 'refused',
      says: /hibernation/,
      line: 2,
    },
    {
      what: 'an empty file',
      file: 'site/content/_startups/a.md',
      content: '',
      outcome: 'refused',
      says: /vide/,
      line: 1,
    },
    {
      what: 'a file without a front matter',
      file: 'site/content/_startups/a.md',
      content: 'Bonjour.',
      outcome: 'refused',
      says: /en-tête/,
      line: 1,
    },
    {
      what: 'a file that is not Markdown',
      file: 'site/content/_startups/a.txt',
      content: 'Bonjour.',
      outcome: 'refused',
      says: /Markdown/,
    },
    {
      what: 'a collection that the platform has no type for',
      file: 'site/content/_recettes/a.md',
      content: '---\ntitle: A\n---\n',
      outcome: 'refused',
      says: /_recettes/,
    },
    {
      what: 'a draft',
      file: 'blog/content/_drafts/a.md',
      content: '---\ntitle: A\n---\n',
      outcome: 'refused',
      says: /brouillon/,
    },
    {
      what: 'a picture that is no picture',
      file: 'blog/img/posts/a.png',
      content: '<svg onload="alert(1)"/>',
      outcome: 'refused',
      says: /image/,
    },
    {
      what: 'a picture that nothing shows',
      file: 'blog/img/posts/a.svg',
      content: '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>',
      outcome: 'refused',
      says: /svg/,
    },
  ];
  for (const { what, file, content, outcome, says, line } of cases) {
    it(`is told for ${what}, and stops nothing`, async () => {
      const made = miniature({
        [file]: content,
        'site/content/_startups/temoin.md': '---\ntitle: Témoin\n---\n',
      });
      const conversion = await convert(made);
      made.remove();
      const told = outcomeOf(conversion, file);
      assert.equal(told.outcome, outcome, messages(told));
      assert.match(messages(told), says);
      if (line !== undefined)
        assert.ok(told.remarks.some((remark) => remark.line === line && says.test(remark.message)));
      assert.equal(outcomeOf(conversion, 'site/content/_startups/temoin.md').outcome, 'imported');
    });
  }

  it('is told for folders, links and sizes that no file should have', async () => {
    const made = miniature({ 'site/content/_startups/temoin.md': '---\ntitle: Témoin\n---\n' });
    made.makeFolder('site/content/_startups/dossier.md');
    made.link('site/content/_startups/boucle', '.');
    made.link('site/content/_startups/dehors.md', '/etc/hostname');
    made.link('site/content/_startups/nulle-part.md', 'absent.md');
    made.link('site/content/_startups/surnom.md', 'temoin.md');
    made.write('site/content/_startups/enorme.md', `---\ntitle: E\n---\n${'x'.repeat(3_000_000)}`);
    made.write('site/content/_startups/sous-dossier/temoin.md', '---\ntitle: Autre\n---\n');
    const conversion = await convert(made);
    made.remove();
    const told = (name: string) => outcomeOf(conversion, `site/content/_startups/${name}`);
    assert.match(messages(told('dossier.md')), /dossier/);
    assert.match(messages(told('boucle')), /lien symbolique/);
    assert.match(messages(told('dehors.md')), /sort du dossier/);
    assert.match(messages(told('nulle-part.md')), /nulle part/);
    assert.equal(told('surnom.md').outcome, 'imported');
    assert.match(messages(told('enorme.md')), /Mo/);
    assert.match(messages(told('temoin.md')), /même nom/);
    assert.equal(told('sous-dossier/temoin.md').outcome, 'imported');
  });

  it('leaves no link to a document that is refused', async () => {
    const made = miniature({
      'blog/content/_posts/2019-01-01-a.md':
        '---\ntitle: A\ncategories: x\ndate: 2019-01-01\n---\n[l’offre](/recrutement/2019/01/01/vide.html) et [le guide](/guide)',
      'site/content/_jobs/2019-01-01-vide.md': '---\nroles: un dev\n---\n',
    });
    const conversion = await convert(made);
    made.remove();
    const post = only(conversion, 'post');
    assert.deepEqual(post.roles, []);
    assert.equal(
      post.body,
      '[l’offre](https://journal.example/recrutement/2019/01/01/vide.html) et [le guide](https://journal.example/guide)',
    );
  });

  it('does not keep two files of the same slug from being both imported', async () => {
    const made = miniature({
      'site/content/_jobs/2019-01-01-dev.md': '---\nroles: un dev\nopen: false\n---\nUn',
      'site/content/_jobs/2020-01-01-dev.md': '---\nroles: un dev\nopen: false\n---\nDeux',
    });
    const { documents } = await convert(made);
    made.remove();
    const slugs = documents.flatMap((one) => (one.type === 'role' ? [one.document.slug] : []));
    assert.deepEqual(slugs, ['dev', 'dev-2']);
  });

  it('of one picture under two names stores it once', async () => {
    const bytes = await pictureBytes('#aa3300');
    const made = miniature();
    made.write('blog/img/posts/un.png', bytes);
    made.write('blog/img/posts/deux.png', bytes);
    const { pictures, files } = await convert(made);
    made.remove();
    assert.equal(pictures.length, 1);
    assert.equal(files.length, 2);
  });
});

describe('the fields of other years', () => {
  it('are understood', async () => {
    const made = miniature({
      'site/content/_organisations/dinum.md':
        '---\nname: Direction des fours\nacronym: DF\ntype: administration-centrale\ndomaine_ministeriel: pain\n---\n',
      'site/content/_startups/a.md':
        '---\ntitle: A\nsponsors: [dinum, inconnue]\nusertypes: [agent, particulier]\nthematiques:\n  - pain, levain\naccessibility_status: partiellement conforme\nbudget_url: https://a.example/budget\nphases:\n  - name: success\n    start: 2022-01-01\n---\n',
      'site/content/_authors/b.c.md':
        '---\nfullname: B C\nrole: Voltigeur\ndomaine: Déploiement\ncompetences: [Go, SQL]\nmissions:\n  - start: 2022-01-01\n    status: admin\n    startups: [a]\nstartups: [a]\n---\n',
      'site/content/_incubators/i.md':
        '---\ntitle: I\nshort_description: Un four partagé\nhighlighted_startups: [a]\n---\n',
      'site/content/_jobs/2022-01-01-j.md':
        '---\nroles: une boulangère\nopen: true\nclosed: true\n---\nTexte',
    });
    const conversion = await convert(made);
    made.remove();
    const startup = only(conversion, 'startup');
    const organisations = conversion.documents.flatMap((one) =>
      one.type === 'organisation' ? [one.document] : [],
    );
    assert.deepEqual(
      startup.sponsors,
      organisations.map(({ documentId }) => documentId),
    );
    assert.deepEqual(
      organisations.map(({ name, kind }) => [name, kind]),
      [
        ['Direction des fours', 'central'],
        ['Inconnue', 'other'],
      ],
    );
    assert.deepEqual(startup.userTypes, ['agent', 'particulier']);
    assert.deepEqual(startup.themes, ['pain / levain']);
    assert.equal(startup.accessibilityStatus, 'partial');
    const author = only(conversion, 'author');
    assert.equal(author.domain, 'deployment');
    assert.deepEqual(author.skills, ['Go', 'SQL']);
    assert.deepEqual(
      author.missions.map(({ startups }) => startups),
      [[startup.documentId]],
    );
    assert.equal(only(conversion, 'incubator').shortDescription, 'Un four partagé');
    assert.equal(only(conversion, 'role').outcome, 'closed');
  });
});
