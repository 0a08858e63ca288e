import { describe, expect, it } from 'vitest'
import { clientKey } from './client'

describe('whom an address stands for', () => {
  it('is the network of 64 bits of an IPv6 address, however it is written (V22)', () => {
    const key = clientKey('2001:db8:1:2:3:4:5:6')
    expect(key).toBe('2001:db8:1:2::/64')
    for (const same of [
      '2001:DB8:1:2::1',
      '2001:0db8:0001:0002:ffff::',
      '2001:db8:1:2::%eth0',
      ' 2001:db8:1:2::9 ',
    ]) {
      expect(clientKey(same)).toBe(key)
    }
    expect(clientKey('2001:db8:1:3::1')).not.toBe(key)
    expect(clientKey('2001:db8::')).toBe('2001:db8:0:0::/64')
    expect(clientKey('::1')).toBe('0:0:0:0::/64')
  })

  it('is an IPv4 address itself, also where it is written as IPv6', () => {
    for (const same of ['203.0.113.7', '::ffff:203.0.113.7', '::FFFF:cb00:7107']) {
      expect(clientKey(same)).toBe('203.0.113.7')
    }
  })

  it.each([null, undefined, '', 'unknown', '1.2.3', 'host.example', '1.2.3.4:80', '[::1]', '::1::2'])(
    'is nobody’s own for %s',
    (text) => {
      expect(clientKey(text)).toBe('unknown')
    },
  )
})
