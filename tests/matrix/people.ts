// Who asks: one of each role at home, the same beside, above and elsewhere, and those who may not come in.
import { randomUUID } from "node:crypto";
import { encode } from "next-auth/jwt";
import type pg from "pg";
import type { Actor, BodyKind, Capacity, Role } from "@/lib/domain/access";
import { addDays, plainDateOf } from "@/lib/domain/plain-date";
import type { Standing } from "./door";
import { reachOf } from "./reach";
import { readOffsets, type World } from "./world";

export type Person = {
  readonly name: string;
  readonly standing: Standing;
  readonly cookie: string;
  readonly actor: Actor | null;
  /** One of each role at home, and of each standing: they ask for NARROW subjects too. */
  readonly isCore: boolean;
};

/** Quảng Bình, three tiers: the whole of one line of bodies, from the commune Bắc Lý in Đồng Hới up. */
const AT_HOME = [
  "truongban",
  "thuky",
  "pc02",
  "vanthu",
  "hoidong1",
  "hoidong2",
  "hoidong3",
  "bienphong",
  "donghoi.canbo",
  "donghoi.truongban",
  "bacly.congan",
  "bacly.chutich",
  "bacly.bithu",
  "v01",
  "kiemtra",
  "quantri",
];
/** The neighbouring district, a commune of the same district, another department. */
const BESIDE = ["badon.canbo", "badon.truongban", "bacnghia.congan", "bacnghia.chutich", "vks"];
/** Quảng Trị succeeded Quảng Bình and reads what it left; its ward Đồng Thuận succeeded Bắc Lý. Tây Ninh has nothing to do with either. */
const ELSEWHERE = [
  "qt.thuky",
  "qt.hoidong2",
  "qt.dongthuan.congan",
  "qt.dongthuan.chutich",
  "tn.thuky",
  "tn.truongban",
  "tn.tanchau.canbo",
  "tn.tanha.congan",
];

type SeatRow = {
  userId: string;
  displayName: string;
  assignmentId: string;
  role: Role;
  capacity: Capacity;
  title: string;
  bodyId: string;
  bodyKind: BodyKind;
  bodyName: string;
  provinceId: string | null;
};

const COOKIE = "next-auth.session-token";

/** A session as signing in makes one; `ages` makes it older than it is. */
async function openSession(
  client: pg.Client,
  secret: string,
  username: string,
  ages = "",
  sign = secret,
): Promise<{ sessionId: string; cookie: string }> {
  const sessionId = randomUUID();
  const columns = ages === "" ? "now(), now(), null::timestamptz" : ages;
  const made = await client.query(
    `insert into sessions (id, user_id, created_at, last_seen_at, ended_at) select $1, id, ${columns} from users where username = $2`,
    [sessionId, username],
  );
  if (made.rowCount !== 1) throw new Error(`nobody is called ${username}`);
  return { sessionId, cookie: `${COOKIE}=${await encode({ token: { sid: sessionId }, secret: sign })}` };
}

async function readSeat(client: pg.Client, username: string): Promise<SeatRow> {
  const { rows } = await client.query<SeatRow>(
    `select u.id::text as "userId", u.display_name as "displayName", a.id::text as "assignmentId", a.role::text as role, a.capacity::text as capacity, a.title,
      b.id::text as "bodyId", b.kind::text as "bodyKind", b.name as "bodyName", b.province_id::text as "provinceId"
    from users u join assignments a on a.user_id = u.id join bodies b on b.id = a.body_id where u.username = $1 limit 1`,
    [username],
  );
  const [seat] = rows;
  if (!seat) throw new Error(`${username} holds no seat`);
  return seat;
}

/** Everybody who asks, each with a living session of his own. */
export async function gatherPeople(client: pg.Client, secret: string, world: World, now: Date): Promise<Person[]> {
  const offsets = await readOffsets(client);
  const acting = async (username: string, isCore: boolean): Promise<Person> => {
    const { provinceId, ...seat } = await readSeat(client, username);
    const { sessionId, cookie } = await openSession(client, secret, username);
    const today = addDays(plainDateOf(now), provinceId === null ? 0 : (offsets.get(provinceId) ?? 0));
    const scope = reachOf({ role: seat.role, bodyId: seat.bodyId, provinceId }, today, world.territory);
    return { name: username, standing: "ACTING", cookie, actor: { ...seat, sessionId, scope, today }, isCore };
  };
  const kept = async (name: string, standing: Standing, username: string, ages?: string, sign?: string): Promise<Person> => ({
    name,
    standing,
    cookie: (await openSession(client, secret, username, ages, sign)).cookie,
    actor: null,
    isCore: true,
  });
  return [
    { name: "nobody", standing: "SIGNED_OUT", cookie: "", actor: null, isCore: true },
    { name: "a cookie that is none", standing: "SIGNED_OUT", cookie: `${COOKIE}=abc`, actor: null, isCore: true },
    await kept(
      "a cookie signed by another key",
      "SIGNED_OUT",
      "thuky",
      undefined,
      "another key, as long as the true one is, and as random",
    ),
    await kept("a session that was ended", "SIGNED_OUT", "thuky", "now(), now(), now()"),
    await kept("a session left idle", "SIGNED_OUT", "thuky", "now() - interval '3 hours', now() - interval '2 hours', null"),
    await kept("a session of yesterday", "SIGNED_OUT", "thuky", "now() - interval '1 day', now(), null"),
    await kept("a disabled account", "SIGNED_OUT", "matrix.disabled"),
    await kept("a first password", "FIRST_PASSWORD", "matrix.first-password"),
    await kept("an account without a seat", "NO_SEAT", "matrix.no-seat"),
    await kept("a seat that is over", "NO_SEAT", "matrix.past-seat"),
    ...(await inTurn(AT_HOME, (username) => acting(username, true))),
    ...(await inTurn([...BESIDE, ...ELSEWHERE], (username) => acting(username, false))),
  ];
}

async function inTurn<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}
