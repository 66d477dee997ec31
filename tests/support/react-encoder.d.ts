// Next ships React's encoder of arguments without types.
declare module "next/dist/compiled/react-server-dom-turbopack/client.node" {
  export function encodeReply(value: unknown): Promise<string | FormData>;
}
