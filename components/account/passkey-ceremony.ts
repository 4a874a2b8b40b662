/** The two ceremonies of WebAuthn (Level 3), between the browser and `/api/auth/passkey`. */

type Credentials = { id: string; type: 'public-key'; transports?: AuthenticatorTransport[] }[];

const bytesOf = (text: string) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));

const textOf = (bytes: ArrayBuffer | null) =>
  bytes &&
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

const withBytes = (list: Credentials | undefined) =>
  list?.map((entry) => ({ ...entry, id: bytesOf(entry.id) }));

async function ask(path: string, body?: unknown) {
  const answer = await fetch(`/api/auth/passkey/${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: body === undefined ? undefined : { 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`status ${answer.status}`);
  return answer.json();
}

const common = (credential: PublicKeyCredential) => ({
  id: credential.id,
  rawId: textOf(credential.rawId),
  type: credential.type,
  clientExtensionResults: credential.getClientExtensionResults(),
  authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
});

export function hasPasskeys(): boolean {
  return typeof window !== 'undefined' && 'PublicKeyCredential' in window;
}

/** Signs in by a passkey that the browser offers. @throws where none is chosen or the server refuses it */
export async function signInByPasskey(): Promise<void> {
  const options = await ask('generate-authenticate-options');
  const credential = (await navigator.credentials.get({
    publicKey: {
      ...options,
      challenge: bytesOf(options.challenge),
      allowCredentials: withBytes(options.allowCredentials),
      // A passkey stands for two proofs only where the device has verified its user.
      userVerification: 'required',
    },
  })) as PublicKeyCredential;
  const response = credential.response as AuthenticatorAssertionResponse;
  await ask('verify-authentication', {
    response: {
      ...common(credential),
      response: {
        clientDataJSON: textOf(response.clientDataJSON),
        authenticatorData: textOf(response.authenticatorData),
        signature: textOf(response.signature),
        userHandle: textOf(response.userHandle) ?? undefined,
      },
    },
  });
}

/** Makes a passkey for whoever is signed in. @throws where it is not made */
export async function addPasskey(name: string): Promise<void> {
  const options = await ask('generate-register-options');
  const credential = (await navigator.credentials.create({
    publicKey: {
      ...options,
      challenge: bytesOf(options.challenge),
      user: { ...options.user, id: bytesOf(options.user.id) },
      excludeCredentials: withBytes(options.excludeCredentials),
    },
  })) as PublicKeyCredential;
  const response = credential.response as AuthenticatorAttestationResponse;
  await ask('verify-registration', {
    name,
    response: {
      ...common(credential),
      response: {
        clientDataJSON: textOf(response.clientDataJSON),
        attestationObject: textOf(response.attestationObject),
        transports: response.getTransports?.() ?? [],
      },
    },
  });
}
