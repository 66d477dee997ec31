import { Agent } from "node:http";

/** Keeps connections, and counts how often a new one had to be opened. */
export class CountingAgent extends Agent {
  opened = 0;

  constructor(maxSockets: number) {
    super({ keepAlive: true, maxSockets });
  }

  override createConnection(...details: Parameters<Agent["createConnection"]>): ReturnType<Agent["createConnection"]> {
    this.opened += 1;
    return super.createConnection(...details);
  }
}
