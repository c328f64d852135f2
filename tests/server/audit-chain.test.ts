import { describe, expect, it } from 'vitest';
import { chainBreak, type ChainedEntry } from '../../server/audit-chain.ts';
import { auditHash, CHAIN_START } from '../../server/audit-hash.ts';

function aChain(length: number): ChainedEntry[] {
  const chain: ChainedEntry[] = [];
  for (let sequence = 1; sequence <= length; sequence++) {
    const entry = {
      ...{ scope: 'installation', sequence, at: new Date(sequence * 1000), actorId: null, role: 'owner' },
      ...{ act: 'refused', details: { b: sequence, a: 'x' } },
    };
    const previousHash = chain.at(-1)?.hash ?? CHAIN_START;
    chain.push({ ...entry, previousHash, hash: auditHash(previousHash, entry) });
  }
  return chain;
}

const changed = (index: number, change: Partial<ChainedEntry>) =>
  aChain(5).map((entry, at) => (at === index ? { ...entry, ...change } : entry));

describe('chainBreak', () => {
  it('finds whole chains whole, the empty one too', () => {
    expect(chainBreak([])).toBeNull();
    expect(chainBreak(aChain(5))).toBeNull();
  });

  it.each<[string, Partial<ChainedEntry>]>([
    ['the time', { at: new Date(3001) }],
    ['who', { actorId: '00000000-0000-4000-8000-000000000000' }],
    ['the role', { role: 'reader' }],
    ['the act', { act: 'study-made' }],
    ['a detail', { details: { b: 3, a: 'y' } }],
    ['the scope', { scope: 'another' }],
    ['the hash', { hash: Buffer.alloc(32, 1) }],
    ['the hash before', { previousHash: Buffer.alloc(32, 1) }],
  ])('finds the entry in which %s was changed', (_what, change) => {
    expect(chainBreak(changed(2, change))).toBe(3);
  });

  it('does not mind in which order details come back', () => {
    expect(chainBreak(changed(2, { details: { a: 'x', b: 3 } }))).toBeNull();
  });

  it('finds what was left out, doubled or put in another order', () => {
    const [one, two, three] = aChain(3) as [ChainedEntry, ChainedEntry, ChainedEntry];
    expect(chainBreak([two, three])).toBe(1);
    expect(chainBreak([one, three])).toBe(2);
    expect(chainBreak([one, one, two])).toBe(2);
    expect(chainBreak([one, three, two])).toBe(2);
  });

  it('finds an entry that was hashed again, at the one after it', () => {
    const chain = aChain(5);
    const entry = { ...chain[2]!, act: 'study-made' };
    chain[2] = { ...entry, hash: auditHash(entry.previousHash, entry) };
    expect(chainBreak(chain)).toBe(4);
  });

  it('cannot tell that the newest entries are gone', () => {
    expect(chainBreak(aChain(5).slice(0, 3))).toBeNull();
  });
});
