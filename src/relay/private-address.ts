/** Which hosts are private: only the machine or network of the relay itself reaches them. */

/** IPv4 networks that are not public, by address and length of the prefix (https://www.iana.org/assignments/iana-ipv4-special-registry). */
const PRIVATE_V4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const;

/** Prefixes of IPv6 addresses whose last 32 bits are an IPv4 address: mapped ones, and those of NAT64. */
const EMBEDDING = ['0:0:0:0:0:ffff:', '64:ff9b:0:0:0:0:'];

/**
 * Whether the host of a URL is a private or loopback address, or a name of this machine. Of other names it cannot
 * tell: they have to be resolved first.
 * @param host as in `URL.hostname`, or an address as a resolver gives it
 */
export function isPrivateHost(host: string): boolean {
  const name = host.toLowerCase().replace(/\.$/, '');
  if (name === 'localhost' || name.endsWith('.localhost')) return true;
  if (/^\d+\.\d+\.\d+\.\d+$/.test(name)) return isPrivateV4(name);
  return name.includes(':') && isPrivateV6(name);
}

function isPrivateV4(address: string): boolean {
  return PRIVATE_V4.some(([network, length]) => {
    const shift = 32 - length;
    return bitsOf(address) >>> shift === bitsOf(network) >>> shift;
  });
}

function bitsOf(address: string): number {
  let bits = 0;
  for (const octet of address.split('.')) bits = bits * 256 + Number(octet);
  return bits;
}

// Public addresses are in 2000::/3. In there, 2002::/16 and 2001::/32 are tunnels to other addresses.
function isPrivateV6(address: string): boolean {
  const groups = groupsOf(address);
  if (!groups) return true;
  const [first = 0, second = 0, , , , , seventh = 0, eighth = 0] = groups;
  const text = groups.map((group) => group.toString(16)).join(':');
  if (EMBEDDING.some((prefix) => text.startsWith(prefix)))
    return isPrivateV4([seventh >> 8, seventh & 255, eighth >> 8, eighth & 255].join('.'));
  const isTunnel = first === 0x2002 || (first === 0x2001 && second === 0);
  return first >> 13 !== 1 || isTunnel;
}

/** The eight groups; undefined for an address with a zone, or of another form. */
function groupsOf(address: string): readonly number[] | undefined {
  const bare = address.replace(/^\[|\]$/g, '');
  if (!URL.canParse(`http://[${bare}]/`)) return undefined;
  // URL writes each address in one way, without a dotted end.
  const [head = '', tail] = new URL(`http://[${bare}]/`).hostname.slice(1, -1).split('::');
  const [before, after] = [head, tail ?? ''].map((half) =>
    half === '' ? [] : half.split(':').map((group) => parseInt(group, 16)),
  );
  if (!before || !after) return undefined;
  return [...before, ...Array<number>(8 - before.length - after.length).fill(0), ...after];
}
