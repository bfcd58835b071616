/** Which hosts are private, in each way to write them. */
import { expect } from 'chai';
import { describe, it } from 'node:test';
import { isPrivateHost } from '../../src/relay/private-address.js';

/** As a redirect may write them: `URL` brings each into one form. */
const PRIVATE = [
  'localhost',
  'LOCALHOST.',
  'a.localhost',
  '127.0.0.1',
  '127.1',
  '2130706433',
  '0x7f.0.0.1',
  '0177.0.0.1',
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.0.1',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '[::]',
  '[::1]',
  '[0:0:0:0:0:0:0:1]',
  '[::ffff:127.0.0.1]',
  '[::ffff:a00:1]',
  '[::127.0.0.1]',
  '[fe80::1]',
  '[fc00::1]',
  '[fd12:3456::1]',
  '[ff02::1]',
  '[64:ff9b::10.0.0.1]',
  '[2002:7f00:1::]',
  '[2001::1]',
  '１２７.0.0.1',
];

const PUBLIC = [
  'news.example',
  'localhost.example',
  'mylocalhost',
  '1.1.1.1',
  '9.255.255.255',
  '11.0.0.0',
  '100.63.255.255',
  '100.128.0.0',
  '172.15.255.255',
  '172.32.0.0',
  '192.167.255.255',
  '198.17.0.1',
  '223.255.255.255',
  '[2606:4700::1111]',
  '[64:ff9b::1.1.1.1]',
  '[::ffff:1.1.1.1]',
];

describe('a private host', () => {
  for (const host of PRIVATE)
    it(`is ${host}`, () => {
      expect(isPrivateHost(new URL(`http://${host}/`).hostname)).to.equal(true);
    });

  for (const host of PUBLIC)
    it(`is not ${host}`, () => {
      expect(isPrivateHost(new URL(`http://${host}/`).hostname)).to.equal(false);
    });

  it('is also an address as a resolver gives it', () => {
    for (const address of ['::1', '::ffff:10.0.0.1', 'fe80::1%eth0', '10.0.0.1'])
      expect(isPrivateHost(address), address).to.equal(true);
    expect(isPrivateHost('2606:4700::1111')).to.equal(false);
  });
});
