import { describe, expect, test } from 'vitest';
import { readAddress } from '../../ServerAddress.ts';
import { unreachable } from '../unreachable.ts';

const address = readAddress('rediss://me:s3cret@queue.example:6380', {});
const failed = (message: string, code?: string): Error => Object.assign(new Error(message), code && { code });

describe('an error of a connection is said with what to do', () => {
  test.each([
    [failed('', 'ECONNREFUSED'), 'ECONNREFUSED; start the server there, or correct the address'],
    [
      failed('WRONGPASS invalid username-password pair or user is disabled.'),
      'WRONGPASS invalid username-password pair or user is disabled; give the user in the address, and the password in the environment variable REFUTABLE_ENGINE_PASSWORD',
    ],
    [
      failed('password authentication failed for user "me"', '28P01'),
      'password authentication failed for user "me"; give the user in the address, and the password in the environment variable REFUTABLE_ENGINE_PASSWORD',
    ],
    [
      failed('getaddrinfo ENOTFOUND queue.example', 'ENOTFOUND'),
      'getaddrinfo ENOTFOUND queue.example; correct the name of the machine in the address',
    ],
    [
      failed('self-signed certificate in certificate chain', 'SELF_SIGNED_CERT_IN_CHAIN'),
      'self-signed certificate in certificate chain; name the certificate of its authority in the environment variable NODE_EXTRA_CA_CERTS',
    ],
    [
      failed('connect ETIMEDOUT', 'ETIMEDOUT'),
      'connect ETIMEDOUT; correct the address, or if the server is not encrypted at this port, write redis:// in place of rediss://',
    ],
    [failed('the cat sat on s3cret'), 'the cat sat on ***'],
  ])('%s', (error, text) => {
    expect(unreachable(address, error).message).toBe(
      `the queue at rediss://me@queue.example:6380 cannot be reached: ${text}`,
    );
  });
});
