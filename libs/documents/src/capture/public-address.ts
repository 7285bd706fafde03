import { BlockList, isIP } from 'node:net';

/** Networks that are no public place: RFC 6890 and its registries, with the addresses that clouds keep for themselves. */
const CLOSED_V4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10], // shared by carriers; some clouds answer questions about the machine here
  ['127.0.0.0', 8],
  ['168.63.129.16', 32], // a cloud's own, about the machine
  ['169.254.0.0', 16], // of one cable, and 169.254.169.254
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const;

/** What lies in 2000::/3 and is not public. The rest of IPv6 is closed as a whole: mapped, NAT64, local, multicast. */
const CLOSED_V6 = [
  ['2001::', 23], // Teredo and others
  ['2001:db8::', 32],
  ['2002::', 16], // 6to4: an IPv4 address in other clothes
  ['3fff::', 20],
] as const;

const closed = new BlockList();
const unicast = new BlockList();
unicast.addSubnet('2000::', 3, 'ipv6');
for (const [network, bits] of CLOSED_V4) closed.addSubnet(network, bits, 'ipv4');
for (const [network, bits] of CLOSED_V6) closed.addSubnet(network, bits, 'ipv6');

/** Whether an IP address is one that anybody on the internet could reach. What is no address is not. */
export function isPublicAddress(ip: string): boolean {
  const kind = ip.includes('%') ? 0 : isIP(ip);
  if (kind === 4) return !closed.check(ip, 'ipv4');
  return kind === 6 && unicast.check(ip, 'ipv6') && !closed.check(ip, 'ipv6');
}
