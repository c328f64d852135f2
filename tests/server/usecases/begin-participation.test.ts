import { expect, it } from 'vitest';
import { createServices } from '../../../server/services.ts';
import { beginParticipation } from '../../../server/usecases/begin-participation.ts';
import { aStudy } from '../../support/a-study.ts';
import { eachDatabase } from '../../support/test-database.ts';

eachDatabase('beginParticipation', (database) => {
  const services = createServices(database, () => new Date('2026-03-01T10:00:00Z'));

  it('begins nothing in a study that has closed since the page was opened', async () => {
    const { slug, studyId, studyVersionId } = await aStudy(database, { isOpen: false });
    await expect(
      beginParticipation(services, slug, { studyVersionId, externalIds: {}, address: '' }),
    ).rejects.toMatchObject({
      code: 'study-closed',
    });
    const { rows } = await database.query('select id from participations where study_id = $1', [studyId]);
    expect(rows).toEqual([]);
  });

  it('knows no study by a wrong address', async () => {
    await expect(
      beginParticipation(services, 'no-such-study', { studyVersionId: 'x', externalIds: {}, address: '' }),
    ).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
