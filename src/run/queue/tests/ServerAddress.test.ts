import { describe, expect, test } from 'vitest';
import { PASSWORD, readAddress } from '../ServerAddress.ts';

describe('the address of a queue', () => {
  test('names a host, a port and a database', () => {
    expect(readAddress('redis://queue.example', {}).connection).toMatchObject({ host: 'queue.example', port: 6379 });
    expect(readAddress('valkey://[::1]:7000/3', {}).connection).toMatchObject({ host: '::1', port: 7000, db: 3 });
    expect(readAddress('postgres://me@queue.example/db?sslmode=verify-full', {})).toMatchObject({
      backend: 'postgres',
      connection: { connectionString: 'postgres://me@queue.example/db?sslmode=verify-full' },
      shown: 'postgres://me@queue.example/db',
    });
  });

  test('is encrypted where it says so, and then the certificate of the server is verified', () => {
    expect(readAddress('rediss://queue.example', {}).connection['tls']).toEqual({});
    expect(readAddress('valkeys://queue.example', {}).connection['tls']).toEqual({});
    expect(readAddress('redis://queue.example', {}).connection).not.toHaveProperty('tls');
  });

  test.each([
    ['redis://me:p%40ss%2Fword@h:1/2', {}],
    ['redis://me@h:1/2', { [PASSWORD]: 'p@ss/word' }],
  ])('hides the password of %s', (url, env) => {
    const { connection, shown, hide } = readAddress(url, env);
    expect(connection).toMatchObject({ username: 'me', password: 'p@ss/word', db: 2 });
    expect(shown).toBe('redis://me@h:1/2');
    expect(hide('it says p@ss/word, and p%40ss%2Fword')).toBe('it says ***, and ***');
  });

  test('a password in the environment reaches PostgreSQL, too', () => {
    const { connection, shown } = readAddress('postgres://me@h/db', { [PASSWORD]: 'p@ss/word' });
    expect(connection['connectionString']).toBe('postgres://me:p%40ss%2Fword@h/db');
    expect(shown).toBe('postgres://me@h/db');
  });

  test.each(['', '127.0.0.1:6379', 'http://h', 'redis://', 'redis://u:secret@h:99999', 'mysql://u:secret@h'])(
    'is refused where it is none, without a word of what may be a password: %j',
    (url) => {
      expect(() => readAddress(url, {})).toThrow(/^invalid address of a queue; write it as in redis:/u);
      expect(() => readAddress(url, {})).not.toThrow('secret');
    },
  );

  test('has a number as its database', () => {
    expect(() => readAddress('redis://u:secret@h/zero', {})).toThrow('invalid database "zero" in the address');
  });
});
