// Before each file of tests/db: the environment of .env.example, and a database of the file's own behind the application's client.
import { readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { testDatabase } from "./database";

const { url } = await testDatabase();
Object.assign(process.env, parseEnv(readFileSync(".env.example", "utf8")), { DATABASE_URL: url, NODE_ENV: "test" });
