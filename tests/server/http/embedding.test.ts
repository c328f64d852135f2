import type { Express } from 'express';
import request from 'supertest';
import { beforeAll, expect, it } from 'vitest';
import type { StudyVersionResponse } from '../../../server/contract/study-version.ts';
import { createServices } from '../../../server/services.ts';
import { refusalOf } from '../../support/a-solution-to-save.ts';
import { aSorter } from '../../support/a-sorter.ts';
import { aStudy } from '../../support/a-study.ts';
import { aSignedInResearcher, testApp } from '../../support/test-app.ts';
import { eachDatabase } from '../../support/test-database.ts';

const MOODLE = 'https://moodle.example.ac.uk';
const PANEL = 'https://panel.example:8443';

eachDatabase('showing a study in a frame of another site', (database) => {
  const services = createServices(database);
  let app: Express;
  let owner: Awaited<ReturnType<typeof aSignedInResearcher>>;

  beforeAll(async () => {
    app = testApp(services);
    owner = await aSignedInResearcher(services);
  });

  async function framersOf(path: string): Promise<string> {
    const { headers } = await request(app).get(path);
    const policy = String(headers['content-security-policy']);
    const framers = /frame-ancestors ([^;]+)/.exec(policy)![1]!;
    // The old header would shut out those whom the new one lets in.
    expect(headers['x-frame-options']).toBe(framers === "'none'" ? 'DENY' : undefined);
    expect(policy.replace(/frame-ancestors [^;]+/, '')).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    return framers;
  }

  it('is for the sites that the study names, and for its participants’ pages alone', async () => {
    const study = await aStudy(database, { embedHosts: [MOODLE, PANEL] });
    const other = await aStudy(database);
    const { link } = await aSorter(app, study);
    const own = `/s/${study.slug}`;
    for (const path of [own, `${own}?anew`, `${own}/declined`, link, `${own}/p/nobody`, `${own}/withdraw`]) {
      expect(await framersOf(path), path).toBe(`${MOODLE} ${PANEL}`);
    }
    const elsewhere = [`/s/${other.slug}`, '/s/nothing', '/', '/sign-in', '/studies', '/nothing', '/api/me'];
    for (const path of elsewhere) expect(await framersOf(path), path).toBe("'none'");
    const json = `/api/participations/${link.split('/').at(-1)}`;
    expect(await framersOf(json)).toBe("'none'");
  });

  const publish = async (studyId: string, basedOn: string, embedHosts: readonly string[]) =>
    request(app)
      .post(`/api/studies/${studyId}/versions`)
      .set('Cookie', owner.cookie)
      .send({ basedOn, changes: { embedHosts } });

  it('ends for everybody when the site is taken off the list', async () => {
    const { studyId, studyVersionId, slug } = await aStudy(database, {
      ownerId: owner.researcher.researcherId,
    });
    const allowed = await publish(studyId, studyVersionId, [MOODLE]);
    const { studyVersionId: second, settings } = allowed.body as StudyVersionResponse;
    expect(settings.embedHosts).toEqual([MOODLE]);
    const { link } = await aSorter(app, { slug, studyVersionId: second } as Parameters<typeof aSorter>[1]);
    expect(await framersOf(link)).toBe(MOODLE);
    await publish(studyId, second, []);
    for (const path of [`/s/${slug}`, link]) expect(await framersOf(path)).toBe("'none'");
  });

  it.each([
    'http://moodle.example.ac.uk',
    'https://moodle.example.ac.uk/',
    'https://moodle.example.ac.uk/course',
    'https://*.example.ac.uk',
    'https://moodle.example.ac.uk:443',
    'https://MOODLE.example.ac.uk',
    'moodle.example.ac.uk',
    "https://a.example; script-src 'unsafe-inline'",
    'https://a.example https://b.example',
    'https://ada@moodle.example.ac.uk',
    "'self'",
    '*',
    'data:',
    'http://localhost.evil.example:80',
    '',
  ])('is refused to %j, which is no origin to trust', async (host) => {
    const { studyId, studyVersionId } = await aStudy(database, { ownerId: owner.researcher.researcherId });
    const res = await publish(studyId, studyVersionId, [MOODLE, host]);
    expect(refusalOf(res)).toEqual([422, 'study-version-invalid']);
    expect(res.body).toMatchObject({ error: { field: 'embedHosts.1' } });
  });
});
