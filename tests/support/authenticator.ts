import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server'

/**
 * A passkey device in software: it makes real key pairs and real signatures (ES256, no attestation), and can be told to
 * misbehave. Byte layouts: WebAuthn level 3, sections 6.1 and 6.5; CBOR, RFC 8949; COSE keys, RFC 9053.
 */

export type Misbehavior = {
  /** Where the page stands that asked. */
  origin?: string
  /** For which site the device answers. */
  rpID?: string
  /** Whether a person has unlocked the device; true unless said otherwise. */
  unlocked?: boolean
  /** What it signs instead of what it was asked. */
  challenge?: string
  /** The count of uses that it claims. */
  counter?: number
  /** The credential that it names. */
  id?: string
  /** The person whom it names, base64url. */
  userHandle?: string
}

/** How it vouches for the key that it makes: not at all unless said otherwise, or with its own key (`packed`). */
export type Attestation = Misbehavior & {
  attestation?: string
  /** Whether it adds a maker's certificate, which is none here. */
  certificate?: boolean
}

const flags = { present: 0x01, unlocked: 0x04, hasKey: 0x40 }

const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest()
const text = (word: string) => Buffer.concat([Buffer.from([0x60 + word.length]), Buffer.from(word)])
const bytes = (value: Buffer) => {
  const { length } = value
  const head =
    length < 24 ? [0x40 + length] : length < 256 ? [0x58, length] : [0x59, length >> 8, length & 255]
  return Buffer.concat([Buffer.from(head), value])
}

export class SoftwareAuthenticator {
  readonly id = randomBytes(32).toString('base64url')
  readonly #keys: { publicKey: KeyObject; privateKey: KeyObject }
  #counter = 0
  #userHandle = ''

  constructor(private readonly origin: string) {
    this.#keys = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  }

  /** Makes the passkey that a site asks for. */
  create(options: PublicKeyCredentialCreationOptionsJSON, odd: Attestation = {}): RegistrationResponseJSON {
    this.#userHandle = options.user.id
    const id = Buffer.from(this.id, 'base64url')
    const length = Buffer.alloc(2)
    length.writeUInt16BE(id.length)
    const key = Buffer.concat([Buffer.alloc(16), length, id, this.#publicKey()])
    const authData = Buffer.concat([
      this.#head(odd.rpID ?? options.rp.id ?? '', odd, flags.hasKey, odd.counter ?? 0),
      key,
    ])
    const clientDataJSON = this.#clientData('webauthn.create', options.challenge, odd)
    const format = odd.attestation ?? 'none'
    const attestationObject = Buffer.concat([
      Buffer.from([0xa3]),
      ...[text('fmt'), text(format)],
      ...[text('attStmt'), this.#statement(format, authData, clientDataJSON, odd.certificate ?? false)],
      ...[text('authData'), bytes(authData)],
    ])
    return {
      ...this.#credential(odd),
      response: {
        clientDataJSON,
        attestationObject: attestationObject.toString('base64url'),
        transports: ['internal'],
      },
    }
  }

  /** Signs what a site asks. */
  get(options: PublicKeyCredentialRequestOptionsJSON, odd: Misbehavior = {}): AuthenticationResponseJSON {
    this.#counter += 1
    const authData = this.#head(odd.rpID ?? options.rpId ?? '', odd, 0, odd.counter ?? this.#counter)
    const clientDataJSON = this.#clientData('webauthn.get', options.challenge, odd)
    return {
      ...this.#credential(odd),
      response: {
        clientDataJSON,
        authenticatorData: authData.toString('base64url'),
        signature: this.#sign(authData, clientDataJSON).toString('base64url'),
        userHandle: odd.userHandle ?? this.#userHandle,
      },
    }
  }

  #credential({ id = this.id }: Misbehavior) {
    return { id, rawId: id, type: 'public-key' as const, clientExtensionResults: {} }
  }

  #clientData(type: string, asked: string, { origin = this.origin, challenge = asked }: Misbehavior): string {
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false })).toString('base64url')
  }

  #head(rpID: string, { unlocked = true }: Misbehavior, more: number, counter: number): Buffer {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(counter)
    const set = flags.present | (unlocked ? flags.unlocked : 0) | more
    return Buffer.concat([sha256(rpID), Buffer.from([set]), count])
  }

  /** The map of a statement: nothing, or algorithm ES256, signature and perhaps certificates. */
  #statement(format: string, authData: Buffer, clientDataJSON: string, certificate: boolean): Buffer {
    if (format !== 'packed') return Buffer.from([0xa0])
    const signature = this.#sign(authData, clientDataJSON)
    return Buffer.concat([
      Buffer.from([certificate ? 0xa3 : 0xa2]),
      ...[text('alg'), Buffer.from([0x26]), text('sig'), bytes(signature)],
      ...(certificate ? [text('x5c'), Buffer.from([0x81]), bytes(Buffer.alloc(8))] : []),
    ])
  }

  #sign(authData: Buffer, clientDataJSON: string): Buffer {
    const signed = Buffer.concat([authData, sha256(Buffer.from(clientDataJSON, 'base64url'))])
    return sign('sha256', signed, this.#keys.privateKey)
  }

  /** As a COSE key: type EC2, ES256, P-256, x, y. */
  #publicKey(): Buffer {
    const { x = '', y = '' } = this.#keys.publicKey.export({ format: 'jwk' })
    const coordinate = (label: number, value: string) =>
      Buffer.concat([Buffer.from([label, 0x58, 0x20]), Buffer.from(value, 'base64url')])
    const head = Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01])
    return Buffer.concat([head, coordinate(0x21, x), coordinate(0x22, y)])
  }
}
