// token.mjs - ballots made by hand, as cgi-bin/ballot.c makes them: for tests of those that have
// expired, which nobody can wait for.
import { createHmac, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";

export const OPINION = 0, CHOICE = 1;
const EPOCH_SECONDS = 6 * 60 * 60;

export const epochNow = () => Math.floor(Date.now() / 1000 / EPOCH_SECONDS);

export function makeToken(keyFile, kind, epoch, nonce = randomBytes(16)) {
  const key = createHmac("sha256", readFileSync(keyFile)).update("connote-ballot").digest();
  const when = Buffer.alloc(4);
  when.writeUInt32BE(epoch >>> 0);
  const mac = createHmac("sha256", key)
    .update("connote-ballot-v1").update(Buffer.from([kind])).update(nonce).update(when).digest();
  return Buffer.concat([nonce, when, mac]).toString("base64url");
}
