"use client";

import { lazy, Suspense, type ComponentType } from "react";

/** A part of a page that is loaded once it is drawn: what a page only sometimes offers costs whoever only reads nothing. */
export function opened<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  const Part = lazy(async () => ({ default: await load() }));
  return function Opened(props: P) {
    return (
      <Suspense>
        <Part {...props} />
      </Suspense>
    );
  };
}
