import express, { type Express, type RequestHandler } from 'express';
import { pino } from 'pino';
import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { AnalysisError } from '../../../analysis/index.ts';
import { AppError } from '../../../server/errors.ts';
import { errorHandler, notFound } from '../../../server/http/error-handler.ts';
import { requestLog } from '../../../server/http/request-log.ts';
import { testAssets } from '../../support/test-app.ts';

/** An app with one route that fails, and what it logs. */
function failing(route: RequestHandler): { app: Express; log: () => string } {
  let written = '';
  const logger = pino({ level: 'debug' }, { write: (line: string) => (written += line) });
  const settings = {
    assets: testAssets(),
    logger,
    publicOrigin: null,
    trustedProxies: 0,
    sessionLifetimeMs: 1,
    completionHosts: [],
    sourceUrl: null,
  };
  const app = express().use(requestLog(logger));
  app.get(['/api/failing', '/failing'], route);
  app.use(notFound, errorHandler(settings));
  return { app, log: () => written };
}

describe('errorHandler', () => {
  it.each([
    [
      new AppError('not-found', 'there is no study x'),
      404,
      { code: 'not-found', message: 'there is no study x' },
    ],
    [
      new AppError('request-malformed', 'name: too long', 'name'),
      400,
      { code: 'request-malformed', message: 'name: too long', field: 'name' },
    ],
    [
      new AnalysisError('too-many-factors', 'at most 9 factors'),
      422,
      { code: 'too-many-factors', message: 'at most 9 factors' },
    ],
  ])('answers %o', async (error, status, problem) => {
    const { app } = failing(() => {
      throw error;
    });
    await request(app).get('/api/failing').expect(status, { error: problem });
  });

  it('says how long to wait', async () => {
    const { app } = failing(() => {
      throw new AppError('too-many-tries', 'wait', undefined, 42);
    });
    const res = await request(app).get('/api/failing').expect(429);
    expect(res.headers['retry-after']).toBe('42');
  });

  it('tells nothing about a bug but where to find it in the log', async () => {
    const { app, log } = failing(async () => {
      await Promise.resolve();
      throw Object.assign(new Error('bug in line 7'), {
        detail: 'Key (text)=(my secret words)',
        code: '23505',
      });
    });
    const res = await request(app).get('/api/failing').expect(500);
    expect(res.body).toEqual({
      error: { code: 'internal', message: 'something went wrong on our side; nothing was half stored' },
    });
    expect(log()).toContain('bug in line 7');
    expect(log()).toContain(res.headers['x-request-id']);
    expect(log()).not.toContain('my secret words');
    await request(app).get('/api/failing').expect(500);
  });

  it('does not log the answer to a mistake as a bug', async () => {
    const { app, log } = failing(() => {
      throw new AppError('not-found', 'not there');
    });
    await request(app).get('/api/failing').expect(404);
    expect(log()).not.toContain('request failed');
  });

  it('answers people with a page in words', async () => {
    const { app } = failing(() => {
      throw new AppError('study-closed', 'the study <b>x</b> takes no Q-sorts now');
    });
    const res = await request(app).get('/failing').expect(409);
    expect(res.type).toBe('text/html');
    expect(res.text).toContain('The study &lt;b&gt;x&lt;/b&gt; takes no Q-sorts now.');
  });

  it('says that nothing is there', async () => {
    const { app } = failing(() => undefined);
    await request(app)
      .get('/api/nothing')
      .expect(404, { error: { code: 'not-found', message: 'nothing answers GET here' } });
    const page = await request(app).get('/nothing').expect(404);
    expect(page.text).toContain('Page not found');
  });

  it('ends an answer that fails half way', async () => {
    const { app } = failing((_req, res) => {
      res.write('half');
      throw new Error('too late');
    });
    await expect(request(app).get('/api/failing')).rejects.toThrow(/aborted|hang up/);
  });
});
