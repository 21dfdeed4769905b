import { UsageError } from '../../store/UsageError.ts';
import { PASSWORD, type ServerAddress } from './ServerAddress.ts';

/** What is said of a server that cannot be used at the start. */
export const unreachable = (address: ServerAddress, error: unknown): UsageError =>
  new UsageError(`the queue at ${address.shown} cannot be reached: ${unreachableText(address, error)}`);

/** What an error of a connection says, without the password, and what to do about it. */
export function unreachableText({ hide }: Pick<ServerAddress, 'hide'>, error: unknown): string {
  const { message, code } = error as NodeJS.ErrnoException;
  const said = hide(message || code || String(error)).replace(/\.$/u, '');
  const cure = CURES.find(([is]) => is.test(`${code ?? ''} ${message}`))?.[1];
  return cure === undefined ? said : `${said}; ${cure}`;
}

/** What to do about an error, by its code or its words. */
const CURES: readonly (readonly [is: RegExp, cure: string])[] = [
  [
    /NOAUTH|WRONGPASS|NOPERM|ERR AUTH|28P01|28000|password/iu,
    `give the user in the address, and the password in the environment variable ${PASSWORD}`,
  ],
  [/ECONNREFUSED/u, 'start the server there, or correct the address'],
  [/ENOTFOUND|EAI_AGAIN/u, 'correct the name of the machine in the address'],
  [/ETIMEDOUT|EHOSTUNREACH|ENETUNREACH/u, 'correct the address, or have the network let it through'],
  [
    /self[- ]signed|UNABLE_TO_|unable to (?:verify|get)|CERT_UNTRUSTED|INVALID_CA/iu,
    'name the certificate of its authority in the environment variable NODE_EXTRA_CA_CERTS',
  ],
  [/ERR_TLS_CERT_ALTNAME_INVALID/u, 'use the name in the address that its certificate has'],
  [/CERT_HAS_EXPIRED/u, 'renew its certificate'],
  [
    /wrong version number|packet length too long|ERR_SSL|before secure TLS|SSL connections?/iu,
    'the server may not be encrypted at this port: write redis:// in place of rediss://, or correct the port',
  ],
];
