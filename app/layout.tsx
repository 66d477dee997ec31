import type { Metadata, Viewport } from "next";
import localFont from "next/font/local";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { vi } from "@/lib/text/vi";
import "./globals.css";

// Two subsets of one family: Vietnamese letters first, each limited to its own characters. The fallback stands in globals.css,
// because one generated here would take every character before the second subset is asked.
const vietnamese = localFont({
  src: [
    { path: "../node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff2", weight: "400" },
    { path: "../node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-500-normal.woff2", weight: "500" },
    { path: "../node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-600-normal.woff2", weight: "600" },
  ],
  declarations: [
    {
      prop: "unicode-range",
      value: "U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303,U+0309,U+0323,U+1EA0-1EF9,U+20AB",
    },
  ],
  variable: "--font-vietnamese",
  adjustFontFallback: false,
});

const latin = localFont({
  src: [
    { path: "../node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2", weight: "400" },
    { path: "../node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-500-normal.woff2", weight: "500" },
    { path: "../node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-600-normal.woff2", weight: "600" },
  ],
  declarations: [
    { prop: "unicode-range", value: "U+0000-00FF,U+0131,U+02DA,U+02DC,U+2000-206F,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD" },
  ],
  variable: "--font-latin",
  adjustFontFallback: false,
});

export const metadata: Metadata = {
  title: { default: vi.product, template: `%s – ${vi.product}` },
  description: vi.productFull,
  robots: { index: false, follow: false },
  formatDetection: { telephone: false, date: false, address: false, email: false },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#111413" },
  ],
};

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  // Every page is drawn for its request: the content security policy names a nonce of each answer, which a page kept from the build lacks.
  await connection();
  return (
    <html lang="vi" className={`${vietnamese.variable} ${latin.variable}`}>
      <body>{children}</body>
    </html>
  );
}
