import { describe, expect, it } from 'vitest';
import { completionFault, completionOf } from '../../server/completion-address.ts';

const hosts = ['app.panel.example', 'other.example:8443'];
const declared = ['PROLIFIC_PID', 'STUDY_ID'];

describe('completionFault', () => {
  it.each([
    ['https://app.panel.example/done?cc=C0DE&pid={PROLIFIC_PID}', null],
    ['https://other.example:8443/{STUDY_ID}/{PROLIFIC_PID}', null],
    ['http://app.panel.example/done', 'not-https'],
    ['javascript:alert(1)', 'not-https'],
    ['data:text/html,x', 'not-https'],
    ['//app.panel.example/done', 'not-https'],
    ['https://me:secret@app.panel.example/done', 'not-https'],
    ['https://app.panel.example@evil.example/', 'not-https'],
    ['https://evil.example/app.panel.example', 'host-not-allowed'],
    ['https://app.panel.example.evil.example/', 'host-not-allowed'],
    ['https://other.example/', 'host-not-allowed'],
    ['https://{PROLIFIC_PID}/', 'host-not-allowed'],
    ['https://app.panel.example:443{STUDY_ID}/', 'not-https'],
    ['https:\\\\app.panel.example\\done', 'placeholder-in-host'],
    ['https://app.panel.example/{SESSION_ID}', 'placeholder-unknown'],
    ['https://app.panel.example/{}', 'placeholder-unknown'],
  ])('%s: %s', (address, fault) => {
    expect(completionFault(address, declared, hosts)).toBe(fault);
  });
});

describe('completionOf', () => {
  const study = { externalParameters: declared, externalIds: { PROLIFIC_PID: 'a/b&c=ü' } };

  it('fills in what the link brought, escaped, and leaves out what it did not', () => {
    const url = 'https://app.panel.example/done?pid={PROLIFIC_PID}&study={STUDY_ID}';
    expect(completionOf({ ...study, completion: { kind: 'redirect', url } }, hosts)).toEqual({
      kind: 'redirect',
      url: 'https://app.panel.example/done?pid=a%2Fb%26c%3D%C3%BC&study=',
    });
  });

  it('sends nobody to a host that is not allowed any more', () => {
    const completion = { kind: 'redirect', url: 'https://app.panel.example/' } as const;
    expect(completionOf({ ...study, completion }, [])).toBeUndefined();
  });

  it('shows a code, or nothing', () => {
    expect(completionOf({ ...study, completion: { kind: 'code', code: 'C0DE' } }, [])).toEqual({
      kind: 'code',
      code: 'C0DE',
    });
    expect(completionOf({ ...study, completion: { kind: 'none' } }, hosts)).toBeUndefined();
  });
});
