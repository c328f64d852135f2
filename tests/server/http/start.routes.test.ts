import type { Express } from 'express';
import request from 'supertest';
import { beforeAll, expect, it } from 'vitest';
import { createServices } from '../../../server/services.ts';
import { aPublishedSolution } from '../../support/a-published-solution.ts';
import { aSignedInResearcher, testApp } from '../../support/test-app.ts';
import { eachDatabase } from '../../support/test-database.ts';

eachDatabase('GET /', (database) => {
  const services = createServices(database, () => new Date('2026-03-01T10:00:00Z'));
  let app: Express;

  beforeAll(() => {
    app = testApp(services);
  });

  const linksOf = (html: string) => [...html.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href]) => href);

  it('without a demo study leads to one’s own data, and says how to become the owner', async () => {
    await aPublishedSolution(database);
    const { status, text } = await request(app).get('/');
    expect(status).toBe(200);
    expect(linksOf(text)).toContain('/import');
    expect(linksOf(text).filter((href) => /^\/(s|v|studies|sign-in)\b/.test(href!))).toEqual([]);
    expect(text).toContain('This installation has no owner yet');
  });

  it('leads to the demo study, its analysis and its viewpoints, and draws one of them', async () => {
    const { slug, studyId } = await aPublishedSolution(database, {
      slug: 'demo-weather',
      isDemo: true,
      provenance: 'simulated',
    });
    const { text } = await request(app).get('/');
    for (const href of ['/s/demo-weather', `/studies/${studyId}/analysis`, `/v/${slug}`, '/import']) {
      expect(linksOf(text)).toContain(href);
    }
    expect(text).toContain('called “Lovers of Sun”');
    expect(text).toContain('The answers are simulated.');
    expect(text).not.toMatch(/ style=/);
  });

  it('offers signing in once there is an owner, and one’s studies once signed in', async () => {
    const { researcher, cookie } = await aSignedInResearcher(services);
    await database.query('insert into installation (owner_id) values ($1)', [researcher.researcherId]);
    const signedOut = await request(app).get('/');
    expect(linksOf(signedOut.text)).toContain('/sign-in');
    expect(signedOut.text).not.toContain('no owner yet');
    const signedIn = await request(app).get('/').set('Cookie', cookie);
    expect(linksOf(signedIn.text)).toContain('/studies');
    expect(linksOf(signedIn.text)).not.toContain('/sign-in');
  });
});
