import type { Request } from 'express';

/** Of whom tries are counted: an IPv4 address, or a whole IPv6 network of /64, which is one household. */
export function visitorAddress(req: Request): string {
  const address = (req.ip ?? '').replace(/^::ffff:(?=\d+\.)/, '');
  return address.includes(':') ? ipv6Network(address) : address;
}

/** The first four groups of an IPv6 address, its `::` written out. */
function ipv6Network(address: string): string {
  const [head = '', tail = ''] = address.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === '' ? [] : tail.split(':');
  const zeros = new Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  return [...left, ...(address.includes('::') ? zeros : []), ...right].slice(0, 4).join(':');
}
