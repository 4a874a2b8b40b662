import { env } from '../env';

/** Who answers for this instance, as its configuration says; null where it says nothing. */
export type Operator = {
  publisher: string | null;
  address: string | null;
  director: string | null;
  hosting: string | null;
  email: string | null;
};

export function operator(): Operator {
  const { PUBLISHER_NAME, PUBLISHER_ADDRESS, PUBLICATION_DIRECTOR, HOSTING_NAME, CONTACT_EMAIL } = env();
  return {
    publisher: PUBLISHER_NAME ?? null,
    address: PUBLISHER_ADDRESS ?? null,
    director: PUBLICATION_DIRECTOR ?? null,
    hosting: HOSTING_NAME ?? null,
    email: CONTACT_EMAIL ?? null,
  };
}
