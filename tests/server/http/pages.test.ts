import request from 'supertest';
import { expect, it } from 'vitest';
import { createServices } from '../../../server/services.ts';
import { aPublishedSolution } from '../../support/a-published-solution.ts';
import { aStudy } from '../../support/a-study.ts';
import { testApp } from '../../support/test-app.ts';
import { eachDatabase } from '../../support/test-database.ts';

const sourceUrl = 'https://git.example/our-changes?branch=a&b';
const linkTo = (url: string) => `href="${url.replace('&', '&amp;')}" lang="en">Source code</a>`;

eachDatabase('the source code', (database) => {
  const services = createServices(database);

  it('is one link away from participants’, readers’ and researchers’ pages', async () => {
    const { slug } = await aStudy(database);
    const published = await aPublishedSolution(database);
    const app = testApp(services, { sourceUrl });
    for (const path of ['/', '/sign-in', `/s/${slug}`, '/s/no-such-study', `/v/${published.slug}`]) {
      const { text } = await request(app).get(path);
      expect(text.split(linkTo(sourceUrl)), path).toHaveLength(2);
    }
    const { text } = await request(app).get('/studies');
    expect(text).toContain(`<div id="root" data-source-url="${sourceUrl.replace('&', '&amp;')}">`);
  });

  it('is not spoken of where nobody knows where it is', async () => {
    const { slug } = await aStudy(database);
    for (const path of ['/', `/s/${slug}`, '/studies']) {
      const { status, text } = await request(testApp(services)).get(path);
      expect(status, path).toBe(200);
      expect(text, path).not.toMatch(/Source code|data-source-url|participant-foot"/);
    }
  });
});
