/**
 * A self-signed certificate for `localhost`, made anew for each run, so that no private key lies in the repository.
 * Node.js can read certificates but not make them; the few parts of X.509 (RFC 5280) that one needs are written here.
 */

import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

export interface Certificate {
	/** Both as PEM. */
	key: string;
	cert: string;
}

const hour = 3_600_000;

/** One DER value: tag, length, content. */
function der(tag: number, ...parts: Buffer[]): Buffer {
	const content = Buffer.concat(parts);
	const { length } = content;
	const size =
		length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
	return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

const sequence = (...parts: Buffer[]) => der(0x30, ...parts);
const octets = (content: Buffer) => der(0x04, content);
const bits = (content: Buffer) => der(0x03, Buffer.from([0]), content);
const oid = (hex: string) => der(0x06, Buffer.from(hex, 'hex'));
/** 261122120000Z */
const time = (at: number) =>
	der(0x17, Buffer.from(`${new Date(at).toISOString().replace(/\D/g, '').slice(2, 14)}Z`));

const ecdsaWithSha256 = sequence(oid('2a8648ce3d040302'));
const commonName = oid('550403');
const subjectAltName = oid('551d11');

/** An ECDSA certificate (P-256, as most hosts have) for `host`, good for a day. */
export function certificateFor(host: string): Certificate {
	const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
	const name = sequence(der(0x31, sequence(commonName, der(0x0c, Buffer.from(host)))));
	const now = Date.now();
	const dnsName = der(0x82, Buffer.from(host));
	const extensions = sequence(sequence(subjectAltName, octets(sequence(dnsName))));
	const body = sequence(
		der(0xa0, der(0x02, Buffer.from([2]))), // version 3
		der(0x02, Buffer.from([1]), randomBytes(8)), // serial number, positive
		ecdsaWithSha256,
		name, // issuer
		sequence(time(now - hour), time(now + 24 * hour)),
		name, // subject
		publicKey.export({ type: 'spki', format: 'der' }),
		der(0xa3, extensions),
	);
	const signature = sign('sha256', body, privateKey);
	const whole = sequence(body, ecdsaWithSha256, bits(signature)).toString('base64');
	const lines = whole.replace(/.{64}/g, '$&\n').trimEnd();
	return {
		key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
		cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
	};
}
