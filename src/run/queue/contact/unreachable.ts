import { UsageError } from '../../../store/UsageError.ts';
import { PASSWORD, type ServerAddress } from '../ServerAddress.ts';

/** What is said of a server that cannot be used at the start. */
export const unreachable = (address: ServerAddress, error: unknown): UsageError =>
  new UsageError(`the queue at ${address.shown} cannot be reached: ${unreachableText(address, error)}`);

/** What an error of a connection says, without the password, and what to do about it. */
export function unreachableText({ hide, shown }: Pick<ServerAddress, 'hide' | 'shown'>, error: unknown): string {
  const { message, code } = error as NodeJS.ErrnoException;
  const said = hide(message || code || String(error)).replace(/\.$/u, '');
  const asked = shown.slice(0, shown.indexOf('://'));
  const cure = CURES.find(([is, of]) => is.test(`${code ?? ''} ${message}`) && of.test(asked))?.[2];
  return cure === undefined ? said : `${said}; ${cure}`;
}

const ANY = /^/u;
const ENCRYPTED = /^(?:rediss|valkeys)$/u;
const PLAIN = /^(?:redis|valkey)$/u;

/** What to do about an error, by its code or its words and by the scheme of the address. */
const CURES: readonly (readonly [is: RegExp, of: RegExp, cure: string])[] = [
  [
    /NOAUTH|WRONGPASS|NOPERM|ERR AUTH|28P01|28000|password/iu,
    ANY,
    `give the user in the address, and the password in the environment variable ${PASSWORD}`,
  ],
  [/ECONNREFUSED/u, ANY, 'start the server there, or correct the address'],
  [/ENOTFOUND|EAI_AGAIN/u, ANY, 'correct the name of the machine in the address'],
  [/ECONNRESET|EPIPE/u, PLAIN, 'if the server is encrypted at this port, write rediss:// in place of redis://'],
  [
    /ETIMEDOUT|does not answer/u,
    ENCRYPTED,
    'correct the address, or if the server is not encrypted at this port, write redis:// in place of rediss://',
  ],
  [/ETIMEDOUT|EHOSTUNREACH|ENETUNREACH/u, ANY, 'correct the address, or have the network let it through'],
  [
    /self[- ]signed|UNABLE_TO_|unable to (?:verify|get)|CERT_UNTRUSTED|INVALID_CA/iu,
    ANY,
    'name the certificate of its authority in the environment variable NODE_EXTRA_CA_CERTS',
  ],
  [/ERR_TLS_CERT_ALTNAME_INVALID/u, ANY, 'use the name in the address that its certificate has'],
  [/CERT_HAS_EXPIRED/u, ANY, 'renew its certificate'],
  [
    /wrong version number|packet length too long|ERR_SSL/u,
    ENCRYPTED,
    'if the server is not encrypted at this port, write redis:// in place of rediss://',
  ],
];
